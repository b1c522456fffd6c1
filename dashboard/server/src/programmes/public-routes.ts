import { rulesOn } from '@gatecount/shared/domain/affiliate/choose-rule'
import { FACT_DAYS, programmeFacts } from '@gatecount/shared/domain/affiliate/programme-facts'
import { addDays } from '@gatecount/shared/domain/time/local-time'
import { z } from 'zod'
import { numberOf } from '../http/number-of.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { noProgramme, type ProgrammeDeps, todayOf } from './programme-context.ts'
import { factsAnswer, publicTerms, rulesAnswer, viewRules, viewTerms } from './programme-fields.ts'

const publicAnswer = z.object({
  id: z.int(),
  name: z.string(),
  site: z.string(),
  currency: z.string(),
  words: z.string(),
  terms: publicTerms,
  rules: z.array(rulesAnswer).describe('those that hold today, and those that were announced'),
  facts: factsAnswer.describe('of a year, worked out from the ledger; null where there are too few sales'),
})

/** What anybody may read of a programme that is open. What was agreed with single affiliates is not in it. */
export function publicProgrammeRoutes(deps: ProgrammeDeps): Route[] {
  const { programmes, listSites } = deps.control
  return [
    defineRoute({
      method: 'get',
      path: '/api/v1/programmes/:id/public',
      summary: 'An open programme: its terms, its rules, and how it treats its affiliates',
      may: 'anyone',
      answer: publicAnswer,
      async handle({ params }) {
        const id = numberOf(params['id'])
        const programme = id === undefined ? undefined : await programmes.findProgramme(id)
        if (programme?.open !== true) throw noProgramme()
        const site = (await listSites()).find(one => one.id === programme.siteId)
        if (site === undefined) throw noProgramme()
        const today = todayOf(deps, site)
        const versions = await programmes.listRules(programme.id)
        const current = rulesOn(versions, today)?.version ?? 0
        const rules = versions
          .filter(({ version }) => version >= current)
          .map(one => ({ ...one, rules: one.rules.filter(({ scope }) => scope.affiliates === undefined) }))
        const { checkoutPaths: _, ...terms } = viewTerms(programme)
        const counts = await programmes.countValidations(programme.id, addDays(today, -FACT_DAYS))
        const { name, currency, words } = programme
        return {
          body: {
            id: programme.id,
            name,
            site: site.domain,
            currency,
            words,
            terms,
            rules: rules.map(viewRules),
            facts: programmeFacts(counts),
          },
        }
      },
    }),
  ]
}
