import { foldCode } from '@gatecount/shared/domain/affiliate/attribute-sale'
import { notFound, Problem } from '../http/problem.ts'
import { defineSiteRoute, type Route } from '../http/route.ts'
import { codeAnswer, newCode, subCodes } from './affiliate-fields.ts'
import { memberOf } from './affiliate-routes.ts'
import { PROGRAMMES, type ProgrammeDeps, programmeOf, todayOf } from './programme-context.ts'

const noCode = (): Problem => notFound('The programme has no such code in use')

/** Codes of links and coupons of affiliates: given out, and taken out of use. None is ever given to somebody else. */
export function codeRoutes(deps: ProgrammeDeps): Route[] {
  const { control, announcer } = deps
  const { programmes } = control
  return [
    defineSiteRoute({
      method: 'post',
      path: `${PROGRAMMES}/:id/affiliates/:affiliate/codes`,
      summary: 'Give an affiliate a code for links, or a coupon',
      may: 'programmes:manage',
      records: 'code.added',
      body: newCode,
      answer: codeAnswer,
      async handle(site, { params, body: { kind, code } }) {
        const { id } = await programmeOf(deps, site, params)
        const { affiliate, name } = await memberOf(deps, id, params['affiliate'])
        if (!(await programmes.addCode(id, { kind, code, affiliate })))
          throw new Problem(
            409,
            'Not added',
            'Somebody on this site has this code already, or the affiliate has as many as there can be',
          )
        await announcer.announce()
        const added = { kind, code: foldCode(code), subCodes: [], retiredOn: null }
        return { status: 201, body: added, noted: { detail: { label: name, code } } }
      },
    }),
    defineSiteRoute({
      method: 'put',
      path: `${PROGRAMMES}/:id/codes/:code/sub-codes`,
      summary: 'Say what may stand behind a code, so that an affiliate can tell their places apart',
      may: 'programmes:manage',
      records: 'code.changed',
      body: subCodes,
      answer: subCodes,
      async handle(site, { params, body }) {
        const { id } = await programmeOf(deps, site, params)
        const { code = '' } = params
        if (!(await programmes.setSubCodes(id, code, body.subCodes))) throw noCode()
        await announcer.announce()
        return { body: { subCodes: body.subCodes.map(foldCode) }, noted: { detail: { code } } }
      },
    }),
    defineSiteRoute({
      method: 'delete',
      path: `${PROGRAMMES}/:id/codes/:kind/:code`,
      summary: 'Take a code out of use: what was clicked before is credited, a coupon no longer',
      may: 'programmes:manage',
      records: 'code.retired',
      async handle(site, { params }) {
        const { id } = await programmeOf(deps, site, params)
        const { kind, code = '' } = params
        if (kind !== 'code' && kind !== 'coupon') throw noCode()
        if (!(await programmes.retireCode(id, { kind, code }, todayOf(deps, site)))) throw noCode()
        await announcer.announce()
        return { status: 204, noted: { detail: { code } } }
      },
    }),
  ]
}
