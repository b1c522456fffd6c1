import { MOST_OPEN_DISPUTES } from '@gatecount/shared/domain/dispute/dispute-life'
import type { SealedBatch } from '@gatecount/shared/seal/sealer'
import { createSealer } from '@gatecount/shared/seal/sealer'
import { z } from 'zod'
import { numberOf } from '../http/number-of.ts'
import { badField, Problem } from '../http/problem.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { ownProgramme } from '../portal/own-programme.ts'
import { fault } from '../words/fault.ts'
import { refuseUndone } from './act-problems.ts'
import type { TrustDeps } from './trust-context.ts'
import {
  affiliateAct,
  DAYS,
  days,
  newDispute,
  ownDisputeAnswer,
  ownFlagAnswer,
  viewOwnDispute,
  viewOwnFlag,
} from './trust-fields.ts'

const ONE = '/api/v1/affiliate/programmes/:programme'

/** What affiliates see of signs, and how they dispute. As everywhere in the portal, who they are comes from the session alone. */
export function ownTrustRoutes(deps: TrustDeps): Route[] {
  const { trust, programmes } = deps.control

  /** The number of an order, as only the worker can read it; from here on it is nowhere else. */
  async function seal(order: string | undefined): Promise<{ readonly order?: SealedBatch }> {
    if (order === undefined) return {}
    const registry = await deps.announcer.registry().catch(() => undefined)
    if (registry === undefined)
      throw new Problem(503, 'Not ready', 'The worker has not started yet', {
        headers: { 'Retry-After': '1' },
      })
    return { order: createSealer(registry.sealingKey).seal(Buffer.from(order, 'utf8')) }
  }

  const siteOf = async (programme: number): Promise<{ readonly siteId?: number }> => {
    const found = await programmes.findProgramme(programme)
    return found === undefined ? {} : { siteId: found.siteId }
  }

  return [
    defineRoute({
      method: 'get',
      path: `${ONE}/flags`,
      summary: 'What the shop decided because of figures of yours, and which figures those are',
      may: 'earnings:read-own',
      answer: z.object({ flags: z.array(ownFlagAnswer) }),
      async handle({ params, call }) {
        const { programme, affiliate } = await ownProgramme(deps, call, params['programme'])
        return { body: { flags: (await trust.flagsOf(programme.id, affiliate)).map(viewOwnFlag) } }
      },
    }),
    defineRoute({
      method: 'get',
      path: `${ONE}/disputes`,
      summary: 'Your disputes with their history; those that are not over first',
      may: 'earnings:read-own',
      answer: z.object({ days, disputes: z.array(ownDisputeAnswer) }),
      async handle({ params, call }) {
        const { programme, affiliate } = await ownProgramme(deps, call, params['programme'])
        const disputes = await trust.listDisputes(programme.id, affiliate)
        return { body: { days: DAYS, disputes: disputes.map(viewOwnDispute) } }
      },
    }),
    defineRoute({
      method: 'post',
      path: `${ONE}/disputes`,
      summary:
        'Dispute what became of a sale, that one is missing, what was decided because of a sign, or a suspension',
      may: 'disputes:open-own',
      records: 'dispute.opened',
      body: newDispute,
      answer: ownDisputeAnswer,
      async handle({ params, call, body: { reason, words, sale, flag, code, order, day } }) {
        const { programme, affiliate, today } = await ownProgramme(deps, call, params['programme'])
        const { id: programmeId, name } = programme
        if (reason === 'not_received' && day === undefined)
          throw badField([{ field: 'day', detail: fault('is needed: the day of the sale') }])
        const sealed = reason === 'not_received' ? await seal(order) : {}
        const id = await trust.openDispute(
          programmeId,
          {
            ...{ affiliate, reason, words, ...sealed },
            ...(sale !== undefined && { sale }),
            ...(flag !== undefined && { flag }),
            ...(day !== undefined && { saleDay: day }),
            ...(code !== undefined && { code }),
          },
          today,
        )
        if (id === 'too_many')
          throw new Problem(409, 'Not opened', 'At most {most} disputes can be open at a time', {
            values: { most: MOST_OPEN_DISPUTES },
          })
        if (id === 'disputed_before')
          throw new Problem(409, 'Not opened', 'This was disputed already, for the same reason')
        if (id === 'nothing_to_dispute')
          throw new Problem(
            409,
            'Not opened',
            'There is nothing of yours here that can be disputed in this way',
          )
        await deps.announcer.announce()
        const opened = (await trust.listDisputes(programmeId, affiliate)).find(one => one.id === id)
        return {
          status: 201,
          body: opened && viewOwnDispute(opened),
          noted: { ...(await siteOf(programmeId)), detail: { label: name, dispute: id, reason } },
        }
      },
    }),
    defineRoute({
      method: 'post',
      path: `${ONE}/disputes/:dispute/answer`,
      summary: 'Answer a refusal, once, or withdraw a dispute',
      may: 'disputes:open-own',
      records: 'dispute.answered',
      body: affiliateAct,
      answer: ownDisputeAnswer,
      async handle({ params, call, body: { act, words } }) {
        const { programme, affiliate, today } = await ownProgramme(deps, call, params['programme'])
        if (act === 'replied' && words === '')
          throw badField([{ field: 'words', detail: fault('is needed: the other side reads it') }])
        const dispute = numberOf(params['dispute']) ?? 0
        refuseUndone(await trust.actInDispute(programme.id, dispute, { act, words, affiliate, today }))
        const after = (await trust.listDisputes(programme.id, affiliate)).find(one => one.id === dispute)
        return {
          body: after && viewOwnDispute(after),
          noted: { ...(await siteOf(programme.id)), detail: { label: programme.name, dispute, act } },
        }
      },
    }),
  ]
}
