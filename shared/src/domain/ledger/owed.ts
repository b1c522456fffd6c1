import type { Balances } from './entry.ts'

/** What an affiliate is told of their accounts, in minor units, in the order in which money goes through them. */
export type Owed = Readonly<Record<keyof Balances, bigint>>

export const OWED_ACCOUNTS = [
  'pending',
  'approved',
  'payable',
  'paid',
  'clawback',
] as const satisfies readonly (keyof Balances)[]

/**
 * Balances as an affiliate reads them: what is owed to them stands in a ledger as a negative sum. What has to come back is
 * owed by them, so it stands as it is.
 */
export const owedOf = (balances: Balances): Owed => ({
  pending: -BigInt(balances.pending),
  approved: -BigInt(balances.approved),
  payable: -BigInt(balances.payable),
  paid: -BigInt(balances.paid),
  clawback: BigInt(balances.clawback),
})
