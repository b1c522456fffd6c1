import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { rulesOn } from '@gatecount/shared/domain/affiliate/choose-rule'
import { z } from 'zod'
import { numberOf } from '../http/number-of.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { withEtag } from '../http/with-etag.ts'
import { dailyFacts } from './daily-facts.ts'
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
  canApply: z.boolean().describe('whether this installation can send the mail that an application needs'),
})

type Deps = ProgrammeDeps & { readonly control: Pick<ControlStore, 'promotion'> }

/** What anybody may read of a programme that is open. What was agreed with single affiliates is not in it. */
export function publicProgrammeRoutes(deps: Deps): Route[] {
  const { programmes, promotion } = deps.control
  const factsOf = dailyFacts(programmes)
  return [
    defineRoute({
      method: 'get',
      path: '/api/v1/open-programmes/:domain',
      summary: 'The affiliate programmes of a site that anybody may apply for',
      may: 'anyone',
      answer: z.object({ programmes: z.array(z.object({ id: z.int(), name: z.string() })) }),
      handle: async ({ params, call }) =>
        withEtag(call, {
          programmes: await promotion.openProgrammes((params['domain'] ?? '').toLowerCase()),
        }),
    }),
    defineRoute({
      method: 'get',
      path: '/api/v1/programmes/:id/public',
      summary: 'An open programme: its terms, its rules, and how it treats its affiliates',
      may: 'anyone',
      answer: publicAnswer,
      async handle({ params, call }) {
        const id = numberOf(params['id'])
        const programme = id === undefined ? undefined : await programmes.findProgramme(id)
        if (programme?.open !== true) throw noProgramme()
        const site = await promotion.siteOf(programme.id)
        if (site === undefined) throw noProgramme()
        const today = todayOf(deps, site)
        const [versions, facts] = await Promise.all([
          programmes.listRules(programme.id),
          factsOf(programme.id, today),
        ])
        const current = rulesOn(versions, today)?.version ?? 0
        const rules = versions
          .filter(({ version }) => version >= current)
          .map(one => ({ ...one, rules: one.rules.filter(({ scope }) => scope.affiliates === undefined) }))
        const { checkoutPaths: _, ...terms } = viewTerms(programme)
        const { name, currency, words } = programme
        return withEtag(call, {
          id: programme.id,
          name,
          site: site.domain,
          currency,
          words,
          terms,
          rules: rules.map(viewRules),
          facts,
          canApply: deps.letters !== undefined,
        })
      },
    }),
  ]
}
