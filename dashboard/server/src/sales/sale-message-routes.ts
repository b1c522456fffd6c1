import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { REFUND_OUTCOMES, SALE_OUTCOMES } from '@gatecount/shared/domain/affiliate/outcome'
import { z } from 'zod'
import { notFound } from '../http/problem.ts'
import { defineSiteRoute, type Route } from '../http/route.ts'

const outcomes = [...Object.keys(SALE_OUTCOMES), ...Object.keys(REFUND_OUTCOMES)]

/** Money is decimal text in the main unit of the currency. */
const intakeAnswer = z.object({
  kind: z.enum(['sale', 'refund']),
  outcome: z.enum([...new Set(outcomes)]),
  words: z.string(),
  programme: z.string().optional(),
  sale: z.int().optional(),
  affiliate: z.string().optional(),
  commission: z.string().optional(),
  reversed: z.string().optional(),
  currency: z.string().optional(),
  errors: z.record(z.string(), z.array(z.string())).optional(),
})

/** What became of sales and refunds whose shop was told to come back for it. */
export const saleMessageRoutes = (control: Pick<ControlStore, 'ledger'>): Route[] => [
  defineSiteRoute({
    method: 'get',
    path: '/api/v1/sites/:domain/sales/messages/:ticket',
    summary: 'What became of a sale or refund that was answered 202; for 30 days',
    may: 'sales:read',
    answer: intakeAnswer,
    async handle(site, { params }) {
      const answer = await control.ledger.lookUpAnswer(site.id, params['ticket'] ?? '')
      if (answer === undefined)
        throw notFound('It waits for the worker still, or was not signed with a valid key, or is forgotten')
      return { body: answer }
    },
  }),
]
