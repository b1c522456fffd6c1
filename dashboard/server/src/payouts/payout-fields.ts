import type { MaskedDetails } from '@gatecount/shared/adapters/control/payouts/details-store'
import type { DraftedPayout } from '@gatecount/shared/adapters/control/payouts/freeze-payout'
import type { FrozenPayout } from '@gatecount/shared/adapters/control/payouts/payout-store'
import {
  CARRY_REASONS,
  type CarriedOver,
  type CarryReason,
  payoutState,
} from '@gatecount/shared/domain/payout/payout-document'
import { z } from 'zod'
import { fault } from '../words/fault.ts'
import { kind } from './payment-fields.ts'

/** Money: minor units as a decimal text. */
const minor = z.string()
const affiliate = z.object({ affiliate: z.string(), name: z.string() })

/** What one affiliate gets out of a batch, and what became of it. */
export const itemAnswer = z.object({
  amount: minor,
  withheld: minor,
  kind,
  masked: z.string(),
  state: z.enum(['open', 'paid', 'failed']),
  reference: z.string(),
  reason: z.string(),
  settledOn: z.string().nullable(),
  invoice: z.int().nullable(),
})

const carried = affiliate.extend({
  payable: minor,
  clawback: minor,
  reason: z.enum(Object.keys(CARRY_REASONS) as [CarryReason, ...CarryReason[]]),
})

export const draftAnswer = z.object({
  number: z.int(),
  digest: z.string(),
  minimum: minor,
  total: minor,
  items: z.array(
    affiliate.extend({ amount: minor, withheld: minor, sales: z.int(), kind, masked: z.string() }),
  ),
  carried: z.array(carried),
})

export const payoutAnswer = z.object({
  number: z.int(),
  day: z.string(),
  digest: z.string().describe('SHA-256 of the frozen batch, in hexadecimal digits'),
  state: z.enum(['frozen', 'exported', 'paid', 'failed']),
  exportedOn: z.string().nullable(),
  settledOn: z.string().nullable(),
  total: minor,
  items: z.array(itemAnswer.extend({ ...affiliate.shape, sales: z.int() })),
  carried: z.array(carried),
})

const reason = z.string().trim().min(1, fault('is empty')).max(500)
const affiliates = z.array(z.string().min(1).max(64)).min(1).max(10_000)

/** What became of a batch, or of some of its items. */
export const settlement = z.discriminatedUnion('verdict', [
  z.strictObject({
    verdict: z.literal('paid'),
    reference: z.string().trim().min(1, fault('is empty')).max(140),
    affiliates: affiliates.optional(),
  }),
  z.strictObject({ verdict: z.literal('failed'), reason, affiliates }),
])

type Names = ReadonlyMap<string, string>

const nameCarried = (all: readonly CarriedOver[], names: Names) =>
  all.map(one => ({ ...one, name: names.get(one.affiliate) ?? one.affiliate }))

export function viewPayout({ document, ...payout }: FrozenPayout, names: Names) {
  const sales = new Map(document.items.map(item => [item.affiliate, item.sales.length]))
  return {
    ...payout,
    state: payoutState(payout),
    total: document.total,
    items: payout.items.map(item => ({ ...item, sales: sales.get(item.affiliate) ?? 0 })),
    carried: nameCarried(document.carried, names),
  }
}

export function viewDraft(
  { document, digest }: DraftedPayout,
  names: Names,
  details: ReadonlyMap<string, MaskedDetails>,
) {
  const { number, minimum, total, items } = document
  return {
    number,
    digest,
    minimum,
    total,
    items: items.map(({ account: _, sales, ...item }) => ({
      ...item,
      name: names.get(item.affiliate) ?? item.affiliate,
      sales: sales.length,
      kind: details.get(item.affiliate)?.kind ?? ('other' as const),
      masked: details.get(item.affiliate)?.masked ?? '',
    })),
    carried: nameCarried(document.carried, names),
  }
}
