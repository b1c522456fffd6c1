import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { foldCode } from '@gatecount/shared/domain/affiliate/attribute-sale'
import { notFound, Problem } from '../http/problem.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { codeAnswer, newCode, subCodes } from '../programmes/affiliate-fields.ts'
import type { SiteAnnouncer } from '../sites/site-announcer.ts'
import { type OwnProgramme, ownProgramme, type PortalDeps } from './own-programme.ts'

interface Deps extends PortalDeps {
  readonly control: PortalDeps['control'] & Pick<ControlStore, 'findSite'>
  readonly announcer: Pick<SiteAnnouncer, 'announce'>
}

const MAY = 'links:manage-own'
const PATH = '/api/v1/affiliate/programmes/:programme/codes'
const newOwnCode = newCode.pick({ code: true })

/** @throws Problem 409 for who does not take part now */
function mustTakePart({ programme }: OwnProgramme): void {
  if (programme.state !== 'approved')
    throw new Problem(
      409,
      'Not added',
      'You do not take part in this programme now, so no link would credit you',
    )
}

/** Codes for links that affiliates register for themselves. Coupons are the shop's to give: its checkout has to know them. */
export function ownCodeRoutes(deps: Deps): Route[] {
  const { announcer, control } = deps
  const { programmes } = control
  const noted = async ({ programme }: OwnProgramme, code: string) => {
    const site = await control.findSite(programme.site)
    return { detail: { code }, ...(site && { siteId: site.id }) }
  }
  return [
    defineRoute({
      method: 'post',
      path: PATH,
      summary: 'Register a code for your links, which nobody else on the site gets',
      may: MAY,
      records: 'code.registered',
      body: newOwnCode,
      answer: codeAnswer,
      async handle({ body: { code }, params, call }) {
        const own = await ownProgramme(deps, call, params['programme'])
        mustTakePart(own)
        const added = await programmes.addCode(own.programme.id, {
          kind: 'code',
          code,
          affiliate: own.affiliate,
        })
        if (!added)
          throw new Problem(
            409,
            'Not added',
            'Somebody on this site has this code already, or you have as many as there can be',
          )
        await announcer.announce()
        const body = { kind: 'code', code: foldCode(code), subCodes: [], retiredOn: null }
        return { status: 201, body, noted: await noted(own, foldCode(code)) }
      },
    }),
    defineRoute({
      method: 'put',
      path: `${PATH}/:code/sub-codes`,
      summary: 'Say what may stand behind a code of yours, to tell your own places apart',
      may: MAY,
      records: 'code.registered',
      body: subCodes,
      answer: subCodes,
      async handle({ body, params, call }) {
        const own = await ownProgramme(deps, call, params['programme'])
        const { code = '' } = params
        const codes = await control.portal.codesOf(own.programme.id, own.affiliate)
        const isOwn = codes.some(one => one.kind === 'code' && one.code === foldCode(code))
        if (!isOwn || !(await programmes.setSubCodes(own.programme.id, code, body.subCodes)))
          throw notFound('You have no such code in use')
        await announcer.announce()
        return { body: { subCodes: body.subCodes.map(foldCode) }, noted: await noted(own, foldCode(code)) }
      },
    }),
  ]
}
