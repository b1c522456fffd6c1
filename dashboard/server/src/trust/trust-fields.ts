import type { Dispute } from '@gatecount/shared/adapters/control/trust/disputes'
import { FLAG_STATES, type Flag } from '@gatecount/shared/adapters/control/trust/flags'
import type { TrustEvent } from '@gatecount/shared/adapters/control/trust/trust-events'
import { DISPUTE_DAYS, DISPUTE_STATES } from '@gatecount/shared/domain/dispute/dispute-life'
import { ALL_DISPUTE_REASONS } from '@gatecount/shared/domain/dispute/dispute-reasons'
import { ALL_SIGNS, SIGNS } from '@gatecount/shared/domain/fraud/signs'
import { z } from 'zod'
import { day, minor } from '../programmes/programme-fields.ts'
import { fault } from '../words/fault.ts'

const said = z.string().trim().max(500)
const needed = said.min(1, fault('is needed: the other side reads it'))
/** Minor units. */
const amount = z
  .string()
  .regex(/^\d{1,15}$/, fault('must be a whole number of the smallest unit of the currency'))
  .transform(BigInt)

export const flagAnswer = z.object({
  id: z.int(),
  affiliate: z.string(),
  affiliateName: z.string().nullable(),
  sign: z.enum(ALL_SIGNS),
  title: z.string(),
  means: z.string(),
  otherwise: z.string(),
  seenOn: z.string(),
  figures: z.object({
    from: z.string(),
    to: z.string(),
    hits: z.int(),
    of: z.int(),
    low: z.number().describe('with 95 % confidence the true share lies between this and `high`'),
    high: z.number(),
    others: z.object({ hits: z.int(), of: z.int(), affiliates: z.int() }),
    expected: z.number().describe('the share with the others'),
    chance: z.number().describe('how often chance would give this or more, with all that was looked at'),
    name: z.string().optional(),
  }),
  margin: z.number().describe('so many times as likely as with the others is no sign yet'),
  state: z.enum(FLAG_STATES),
  words: z.string(),
  decidedOn: z.string().nullable(),
})

export function viewFlag(flag: Flag): z.input<typeof flagAnswer> {
  const { title, means, otherwise, margin } = SIGNS[flag.sign]
  return { ...flag, title, means, otherwise, margin }
}

/** Of a single other affiliate the share would be told. */
const FEWEST_OTHERS = 2

export const ownFlagAnswer = z.object({
  id: z.int(),
  sign: z.enum(ALL_SIGNS),
  title: z.string(),
  otherwise: z.string(),
  seenOn: z.string(),
  from: z.string(),
  to: z.string(),
  hits: z.int(),
  of: z.int(),
  low: z.number(),
  high: z.number(),
  expected: z.number().nullable().describe('the share with the others, rounded; null where they are too few'),
  name: z.string().nullable(),
  state: z.enum(FLAG_STATES),
  words: z.string(),
  decidedOn: z.string().nullable(),
})

/** A flag as its affiliate reads it: what is theirs, and of the others no more than a rounded share of several. */
export function viewOwnFlag(flag: Flag): z.input<typeof ownFlagAnswer> {
  const { id, sign, seenOn, state, words, decidedOn, figures } = flag
  const { from, to, hits, of, low, high, others, expected, name = null } = figures
  const { title, otherwise } = SIGNS[sign]
  const known = others.affiliates >= FEWEST_OTHERS ? Math.round(expected * 100) / 100 : null
  return {
    ...{ id, sign, title, otherwise, seenOn, from, to, hits, of, low, high },
    // Who else is paid to the account is not theirs to read.
    ...{ expected: known, name: sign === 'same_account' ? null : name, state, words, decidedOn },
  }
}

export const flagDecision = z
  .strictObject({
    state: z.enum(['dismissed', 'warned', 'held', 'suspended']),
    words: said.default(''),
  })
  .refine(({ words }) => words !== '', {
    path: ['words'],
    message: fault('is needed, so that others know why'),
  })

const eventAnswer = z.object({
  day: z.string(),
  side: z.enum(['affiliate', 'merchant', 'programme']),
  act: z.string(),
  words: z.string(),
  amount: minor.nullable().describe('what was credited by it'),
})

export const ownDisputeAnswer = z.object({
  id: z.int(),
  reason: z.enum(ALL_DISPUTE_REASONS),
  sale: z.int().nullable(),
  flag: z.int().nullable(),
  saleDay: z.string().nullable(),
  code: z.string().nullable(),
  state: z.enum(DISPUTE_STATES),
  answerBy: z.string().nullable().describe('last day for an answer'),
  openedOn: z.string(),
  events: z.array(eventAnswer),
})
export const disputeAnswer = ownDisputeAnswer.extend({
  affiliate: z.string(),
  affiliateName: z.string().nullable(),
  order: z.enum(['not_said', 'looked_for', 'received', 'not_received']),
  orderSale: z.int().nullable().describe('the sale of the order whose number was typed'),
})
export const days = z.int().describe('days that either side has for an answer')
export const DAYS = DISPUTE_DAYS

const viewEvent = ({ day: on, side, act, words, amount: credited }: TrustEvent) => ({
  day: on,
  side,
  act,
  words,
  amount: credited,
})

/** Of the order that was typed, the affiliate is not told whether the shop has it: numbers of others could be tried. */
export function viewOwnDispute(dispute: Dispute): z.input<typeof ownDisputeAnswer> {
  const { id, reason, sale, flag, saleDay, code, state, answerBy, openedOn, events } = dispute
  return {
    ...{ id, reason, sale, flag, saleDay, code, state, answerBy, openedOn },
    events: events.map(viewEvent),
  }
}

export const viewDispute = (dispute: Dispute): z.input<typeof disputeAnswer> => {
  const { affiliate, affiliateName, order, orderSale } = dispute
  return { ...viewOwnDispute(dispute), affiliate, affiliateName, order, orderSale }
}

export const newDispute = z.strictObject({
  reason: z.enum(ALL_DISPUTE_REASONS),
  words: needed,
  sale: z.int().min(1).optional(),
  flag: z.int().min(1).optional(),
  /** Number of the order in the shop; only its keyed hash is kept. */
  order: z.string().trim().min(1).max(200).optional(),
  day: day.optional(),
  code: z.string().trim().min(1).max(64).optional(),
})

export const merchantAct = z.strictObject({
  act: z.enum(['accepted', 'refused', 'settled']),
  words: said.default(''),
  /** The value of the order that is missing; else the commission, or what is missing of it. */
  amount: amount.optional(),
})
export const affiliateAct = z.strictObject({ act: z.enum(['replied', 'withdrawn']), words: said.default('') })

export const waitingAnswer = z.object({
  flags: z.int().describe('signs that nobody has decided about'),
  disputes: z.int().describe('disputes in which the merchant is asked'),
  answers: z.int().describe('disputes in which the affiliate is asked'),
})
