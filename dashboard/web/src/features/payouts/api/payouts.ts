import type { PaymentKind } from '@gatecount/shared/domain/payout/payment-details'
import type {
  CarryReason,
  PayoutItemState,
  PayoutState,
} from '@gatecount/shared/domain/payout/payout-document'
import type { BillingParty } from '@gatecount/shared/domain/payout/self-billing'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask, tell } from '../../../lib/http.ts'
import { type Of, pathOf } from '../../programmes/api/programmes.ts'

/** Money in minor units of the programme's currency, as text. */
type Minor = string

export interface DraftItem {
  readonly affiliate: string
  readonly name: string
  readonly amount: Minor
  readonly withheld: Minor
  readonly sales: number
  readonly kind: PaymentKind
  readonly masked: string
}

export interface PayoutItem extends DraftItem {
  readonly state: PayoutItemState
  readonly reference: string
  readonly reason: string
  readonly settledOn: string | null
  readonly invoice: number | null
}

export interface Carried {
  readonly affiliate: string
  readonly name: string
  readonly payable: Minor
  readonly clawback: Minor
  readonly reason: CarryReason
}

export interface Draft {
  readonly number: number
  readonly digest: string
  readonly minimum: Minor
  readonly total: Minor
  readonly items: readonly DraftItem[]
  readonly carried: readonly Carried[]
}

export interface Payout {
  readonly number: number
  readonly day: string
  readonly digest: string
  readonly state: PayoutState
  readonly exportedOn: string | null
  readonly settledOn: string | null
  readonly total: Minor
  readonly items: readonly PayoutItem[]
  readonly carried: readonly Carried[]
}

export interface Payer extends BillingParty {
  readonly masked: string | null
}

export interface Payouts {
  readonly currency: string
  readonly payer: Payer | null
  /** Null as long as a batch is open. */
  readonly next: Draft | null
  readonly payouts: readonly Payout[]
}

const keyOf = ({ site, id }: Of) => ['programmes', site, id, 'payouts']

export const payoutFile = (of: Of, number: number, file: string): string =>
  `${pathOf(of)}/payouts/${number}/${file}`
export const invoiceFile = (of: Of, invoice: number): string => `${pathOf(of)}/invoices/${invoice}`

export const usePayouts = (of: Of) =>
  useQuery({
    queryKey: keyOf(of),
    queryFn: ({ signal }) => ask<Payouts>(`${pathOf(of)}/payouts`, { signal }),
  })

function useChange<Change, Outcome>(of: Of, send: (change: Change) => Promise<Outcome>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    // What became of a batch changes figures and sales, too. Also after a refusal: what was looked at has changed.
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['programmes', of.site] })
    },
  })
}

/** Freezes what was looked at, by its hash. */
export const useFreeze = (of: Of) =>
  useChange(of, (digest: string) => tell<Payout>('POST', `${pathOf(of)}/payouts`, { digest }))

export type Settlement =
  | { readonly verdict: 'paid'; readonly reference: string; readonly affiliates: readonly string[] }
  | { readonly verdict: 'failed'; readonly reason: string; readonly affiliates: readonly string[] }

export const useSettle = (of: Of, number: number) =>
  useChange(of, (settlement: Settlement) =>
    tell<Payout>('POST', `${pathOf(of)}/payouts/${number}/settlements`, settlement),
  )

interface SentPayer extends BillingParty {
  readonly account?: { readonly iban: string; readonly bic: string }
}

export const useSetPayer = (of: Of) =>
  useChange(of, (payer: SentPayer) => tell<Payer>('PUT', `${pathOf(of)}/payer`, payer))

/** Says that a file was taken: the server has noted it meanwhile. */
export function useTaken(of: Of): () => void {
  const client = useQueryClient()
  return () => void setTimeout(() => client.invalidateQueries({ queryKey: keyOf(of) }), 1000)
}
