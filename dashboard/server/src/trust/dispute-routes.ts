import { z } from 'zod'
import { numberOf } from '../http/number-of.ts'
import { badField } from '../http/problem.ts'
import { defineSiteRoute, type Route } from '../http/route.ts'
import { PROGRAMMES, programmeOf, todayOf } from '../programmes/programme-context.ts'
import { fault } from '../words/fault.ts'
import { refuseUndone } from './act-problems.ts'
import type { TrustDeps } from './trust-context.ts'
import { DAYS, days, disputeAnswer, merchantAct, viewDispute } from './trust-fields.ts'

/** Disputes as the merchant sees and answers them. */
export function disputeRoutes(deps: TrustDeps): Route[] {
  const { trust } = deps.control
  return [
    defineSiteRoute({
      method: 'get',
      path: `${PROGRAMMES}/:id/disputes`,
      summary: 'Disputes of affiliates with their history; those that are not over first',
      may: 'programmes:read',
      answer: z.object({ days, currency: z.string(), disputes: z.array(disputeAnswer) }),
      async handle(site, { params }) {
        const { id, currency } = await programmeOf(deps, site, params)
        const disputes = await trust.listDisputes(id)
        return { body: { days: DAYS, currency, disputes: disputes.map(viewDispute) } }
      },
    }),
    defineSiteRoute({
      method: 'post',
      path: `${PROGRAMMES}/:id/disputes/:dispute/answer`,
      summary: 'Accept a dispute, and the ledger does what follows from it; or refuse it, with a reason',
      may: 'programmes:manage',
      records: 'dispute.answered',
      body: merchantAct,
      answer: disputeAnswer,
      async handle(site, { params, body: { act, words, amount } }) {
        const { id, name } = await programmeOf(deps, site, params)
        if (act === 'refused' && words === '')
          throw badField([{ field: 'words', detail: fault('is needed: the other side reads it') }])
        const dispute = numberOf(params['dispute']) ?? 0
        const today = todayOf(deps, site)
        const done = { act, words, today, ...(amount !== undefined && { amount }) }
        refuseUndone(await trust.actInDispute(id, dispute, done))
        await deps.announcer.announce()
        const after = (await trust.listDisputes(id)).find(one => one.id === dispute)
        return {
          body: after && viewDispute(after),
          noted: { detail: { label: name, dispute, act } },
        }
      },
    }),
  ]
}
