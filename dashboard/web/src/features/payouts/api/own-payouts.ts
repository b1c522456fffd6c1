import type { PaymentDetails, PaymentKind } from '@gatecount/shared/domain/payout/payment-details'
import type { PayoutItemState } from '@gatecount/shared/domain/payout/payout-document'
import type { BillingAgreement, BillingParty } from '@gatecount/shared/domain/payout/self-billing'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask, tell } from '../../../lib/http.ts'
import { useConfirmed } from '../../account/confirmed.ts'

export interface OwnPayout {
  readonly number: number
  readonly day: string
  readonly amount: string
  readonly withheld: string
  readonly kind: PaymentKind
  readonly masked: string
  readonly state: PayoutItemState
  readonly reference: string
  readonly reason: string
  readonly settledOn: string | null
  readonly invoice: number | null
}

interface Masked {
  readonly kind: PaymentKind
  readonly masked: string
}

export interface Payment {
  readonly current: Masked | null
  /** Without a moment: it waits for its confirmation. */
  readonly pending: (Masked & { readonly inForceFrom: string | null }) | null
  readonly confirmedBy: 'mail' | 'sign_in'
}

export interface Billing {
  readonly payer: BillingParty | null
  readonly agreement: BillingAgreement | null
}

const BASE = '/api/v1/affiliate'
const PAYMENT = `${BASE}/payment`
const PAYMENT_KEY = ['own-payment']
const pathOf = (programme: number, what: string): string => `${BASE}/programmes/${programme}/${what}`

export const ownInvoiceFile = (programme: number, invoice: number): string =>
  pathOf(programme, `invoices/${invoice}`)

export const useOwnPayouts = (programme: number) =>
  useQuery({
    queryKey: ['own-payouts', programme],
    queryFn: async ({ signal }) =>
      (await ask<{ payouts: OwnPayout[] }>(pathOf(programme, 'payouts'), { signal })).payouts,
  })

export const usePayment = () =>
  useQuery({ queryKey: PAYMENT_KEY, queryFn: ({ signal }) => ask<Payment>(PAYMENT, { signal }) })

function usePaymentChange<Change>(send: (change: Change) => Promise<Payment>) {
  const client = useQueryClient()
  const confirmed = useConfirmed()
  return useMutation({
    mutationFn: (change: Change) => confirmed(() => send(change)),
    onSuccess: payment => client.setQueryData(PAYMENT_KEY, payment),
  })
}

/** Asks for a change: it waits for its confirmation, and then for three days. */
export const useChangePayment = () =>
  usePaymentChange((details: PaymentDetails) => tell<Payment>('PUT', PAYMENT, details))

export const useConfirmPayment = () =>
  usePaymentChange((token: string) => tell<Payment>('POST', `${PAYMENT}/confirmation`, { token }))

export const useWithdrawPayment = () =>
  usePaymentChange((_: undefined) => ask<Payment>(`${PAYMENT}/pending`, { method: 'DELETE' }))

const billingKey = (programme: number) => ['own-billing', programme]

export const useBilling = (programme: number) =>
  useQuery({
    queryKey: billingKey(programme),
    queryFn: ({ signal }) => ask<Billing>(pathOf(programme, 'self-billing'), { signal }),
  })

function useBillingChange<Change>(programme: number, send: (change: Change) => Promise<Billing>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSuccess: billing => client.setQueryData(billingKey(programme), billing),
  })
}

export const useAgree = (programme: number) =>
  useBillingChange(programme, (agreement: BillingAgreement) =>
    tell<Billing>('PUT', pathOf(programme, 'self-billing'), agreement),
  )

export const useEndAgreement = (programme: number) =>
  useBillingChange(programme, (_: undefined) =>
    ask<Billing>(pathOf(programme, 'self-billing'), { method: 'DELETE' }),
  )
