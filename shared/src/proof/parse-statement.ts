import { z } from 'zod'
import type { SignedStatement } from '../domain/ledger/entry.ts'
import { ACCOUNTS, STEPS, type Step } from '../domain/ledger/posting.ts'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
/** Minor units in the one way that they are written. */
const minor = z.string().regex(/^(?:0|-?[1-9]\d{0,17})$/)
const count = z.int().min(0)
const text = z.string().max(2000)

const pay = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('percent'), basisPoints: count }),
  z.strictObject({ kind: z.literal('flat'), amount: minor, per: z.enum(['order', 'item']) }),
])

const workedOut = z.strictObject({
  rulesVersion: count,
  rounding: text,
  base: minor,
  parts: z.array(z.strictObject({ rule: text, base: minor, items: count, pay, earned: minor })),
  by: z.enum(['click', 'coupon']),
  heldUntil: day,
})

const entry = z.strictObject({
  version: z.literal(1),
  programme: count,
  sequence: count,
  affiliate: text,
  ofAffiliate: count,
  day,
  step: z.enum(Object.keys(STEPS) as Step[]),
  currency: text,
  postings: z
    .array(z.strictObject({ account: z.enum(ACCOUNTS), affiliate: text.optional(), amount: minor }))
    .min(1),
  sale: count.optional(),
  soldOn: day.optional(),
  bonus: text.optional(),
  payout: text.optional(),
  reason: text.optional(),
  workedOut: workedOut.optional(),
  salt: text,
  previous: text,
})

const checkpoint = z.strictObject({
  kind: z.literal('checkpoint'),
  version: z.literal(1),
  programme: count,
  day,
  size: count,
  root: text,
})

const balances = z.strictObject({
  pending: minor,
  approved: minor,
  payable: minor,
  paid: minor,
  clawback: minor,
})

/** What a statement is made of, and nothing else. */
export const statementSchema = z.strictObject({
  statement: z.strictObject({
    kind: z.literal('statement'),
    version: z.literal(1),
    programme: z.strictObject({ id: count, name: text, site: text }),
    affiliate: text,
    currency: text,
    from: day,
    to: day,
    opening: balances,
    closing: balances,
    lines: count,
    linesHash: text,
    proof: z.array(text),
    checkpoints: z.array(z.strictObject({ checkpoint, signature: text, consistency: z.array(text) })),
  }),
  entries: z.array(entry),
  signature: text,
  publicKey: text,
})

/** Whether a value says of itself that it is a statement, whatever else is right about it. */
export const claimsToBeStatement = (value: unknown): boolean =>
  z.looseObject({ statement: z.looseObject({ kind: z.literal('statement') }) }).safeParse(value).success

/** A statement as a file holds it; undefined for anything else, and for a statement with more in it than one has. */
export function parseStatement(value: unknown): SignedStatement | undefined {
  const parsed = statementSchema.safeParse(value)
  return parsed.success ? (parsed.data as SignedStatement) : undefined
}
