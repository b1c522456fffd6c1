/** How somebody wants to be paid. It is personal, and lies sealed wherever it lies. */
export type PaymentDetails =
  | { readonly kind: 'bank'; readonly holder: string; readonly iban: string; readonly bic: string }
  | { readonly kind: 'paypal'; readonly address: string }
  | { readonly kind: 'other'; readonly words: string }

export type PaymentKind = PaymentDetails['kind']

/** Days from the confirmation of a change until it is in force. */
export const CHANGE_DELAY_DAYS = 3

const DAY_MS = 86_400_000

/** When a change is in force that was confirmed at a moment. */
export const inForceFrom = (confirmedAt: Date): Date =>
  new Date(confirmedAt.getTime() + CHANGE_DELAY_DAYS * DAY_MS)

const domainStart = (domain: string): string => `${domain.slice(0, 1)}•••`

/** Enough for its owner to know it again, and for nobody to pay into it or out of it. */
export function maskDetails(details: PaymentDetails): string {
  if (details.kind === 'bank') return `${details.iban.slice(0, 2)}•• •••• ${details.iban.slice(-4)}`
  if (details.kind === 'other') return '•••'
  const [name = '', domain = ''] = details.address.split('@')
  return `${name.slice(0, 1)}•••@${domainStart(domain)}`
}

/** The same text for the same account, however it was typed: two affiliates with one account are compared by its hash. */
export function accountName(details: PaymentDetails): string {
  if (details.kind === 'bank') return `bank ${details.iban.replaceAll(/\s/g, '').toUpperCase()}`
  if (details.kind === 'paypal') return `paypal ${details.address.trim().toLowerCase()}`
  return `other ${details.words.trim().replaceAll(/\s+/g, ' ').toLowerCase()}`
}
