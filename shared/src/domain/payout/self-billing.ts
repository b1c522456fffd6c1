import { divideHalfUp } from '../money/divide-half-up.ts'

/** What an affiliate agreed to have on invoices that the merchant writes in their name. */
export interface BillingParty {
  readonly name: string
  /** Lines with line breaks between. */
  readonly address: string
  readonly taxId: string
}

export interface BillingAgreement extends BillingParty {
  /** Basis points; 0 where no tax is charged. */
  readonly taxRate: number
  /** What has to stand on the invoice, such as why there is no tax. */
  readonly note: string
}

const BASIS_POINTS = 10_000n

/** What is paid includes the tax: the ledger owes no more than the commission. */
export function taxWithin(gross: bigint, taxRate: number): { readonly net: bigint; readonly tax: bigint } {
  const tax = divideHalfUp(gross * BigInt(taxRate), BASIS_POINTS + BigInt(taxRate))
  return { net: gross - tax, tax }
}
