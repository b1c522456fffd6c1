import { z } from 'zod'
import { badField, Problem } from '../http/problem.ts'
import { defineSiteRoute, type Route } from '../http/route.ts'
import { beginNotices } from '../notices/begin-notices.ts'
import { fault } from '../words/fault.ts'
import { PROGRAMMES, type ProgrammeDeps, programmeOf, todayOf } from './programme-context.ts'
import {
  newProgramme,
  programmeAnswer,
  programmeChange,
  rulesFrom,
  storedTerms,
  viewProgramme,
} from './programme-fields.ts'

const NAME_TAKEN = fault('is the name of another programme of the site')
const noted = ({ name }: { readonly name: string }) => ({ detail: { label: name } })

/** Programmes of a site: make, change, remove. */
export function programmeRoutes(deps: ProgrammeDeps): Route[] {
  const { programmes } = deps.control
  const { announcer } = deps
  /** @throws Problem 400 */
  const refuseTaken = async (siteId: number, name: string | undefined, own?: number): Promise<void> => {
    const taken = await programmes.listProgrammes(siteId)
    if (taken.some(one => one.name === name && one.id !== own))
      throw badField([{ field: 'name', detail: NAME_TAKEN }])
  }
  return [
    defineSiteRoute({
      method: 'get',
      path: PROGRAMMES,
      summary: 'The affiliate programmes of a site',
      may: 'programmes:read',
      answer: z.object({ programmes: z.array(programmeAnswer) }),
      handle: async site => ({
        body: { programmes: (await programmes.listProgrammes(site.id)).map(viewProgramme) },
      }),
    }),
    defineSiteRoute({
      method: 'post',
      path: PROGRAMMES,
      summary: 'Make an affiliate programme; its currency is never changed',
      may: 'programmes:manage',
      records: 'programme.added',
      body: newProgramme,
      answer: programmeAnswer,
      async handle(site, { body, call }) {
        const { name, currency = site.currency, words, open, terms, rules } = body
        await refuseTaken(site.id, name)
        const made = { siteId: site.id, name, currency, terms: storedTerms(terms) }
        const added = await programmes.addProgramme(made)
        const changed = (await programmes.changeProgramme(added.id, { words, open })) ?? added
        if (rules !== undefined)
          await programmes.announceRules(added.id, rulesFrom(todayOf(deps, site), rules))
        await announcer.announce()
        await beginNotices(deps, call, { siteId: site.id, programmeId: null })
        return { status: 201, body: viewProgramme(changed), noted: noted(changed) }
      },
    }),
    defineSiteRoute({
      method: 'get',
      path: `${PROGRAMMES}/:id`,
      summary: 'An affiliate programme',
      may: 'programmes:read',
      answer: programmeAnswer,
      handle: async (site, { params }) => ({ body: viewProgramme(await programmeOf(deps, site, params)) }),
    }),
    defineSiteRoute({
      method: 'patch',
      path: `${PROGRAMMES}/:id`,
      summary: 'Change an affiliate programme; what was credited stays as it is',
      may: 'programmes:manage',
      records: 'programme.changed',
      body: programmeChange,
      answer: programmeAnswer,
      async handle(site, { params, body }) {
        const { id } = await programmeOf(deps, site, params)
        if (body.name !== undefined) await refuseTaken(site.id, body.name, id)
        const { terms } = body
        const change = { ...body, terms: terms && storedTerms(terms) }
        const changed = await programmes.changeProgramme(id, change)
        if (changed === undefined) throw new Error('The programme is gone')
        await announcer.announce()
        return { body: viewProgramme(changed), noted: noted(changed) }
      },
    }),
    defineSiteRoute({
      method: 'delete',
      path: `${PROGRAMMES}/:id`,
      summary: 'Remove an affiliate programme that has no sales',
      may: 'programmes:manage',
      records: 'programme.removed',
      async handle(site, { params }) {
        const programme = await programmeOf(deps, site, params)
        if (!(await programmes.removeProgramme(programme.id)))
          throw new Problem(
            409,
            'Not removed',
            'This programme has sales, and its ledger is kept; close it instead',
          )
        await announcer.announce()
        return { status: 204, noted: noted(programme) }
      },
    }),
  ]
}
