import type { PoolClient } from 'pg'
import type { PayoutItem } from '../../../domain/payout/payout-document.ts'
import { type BillingAgreement, type BillingParty, taxWithin } from '../../../domain/payout/self-billing.ts'
import { canonicalJson } from '../../../proof/canonical-json.ts'
import type { OpenProgramme } from '../ledger/open-programme.ts'

/** An invoice that the merchant wrote in the name of an affiliate. Money is in minor units, as text. */
export interface Invoice {
  readonly version: 1
  readonly number: number
  readonly day: string
  readonly payout: number
  readonly currency: string
  readonly affiliate: string
  readonly from: BillingAgreement
  readonly to: BillingParty
  readonly sales: number
  readonly commissions: string
  readonly withheld: string
  readonly net: string
  readonly tax: string
  readonly total: string
}

const AGREED = `SELECT affiliate_id AS affiliate, name, address, tax_id AS "taxId", tax_rate AS "taxRate", note
  FROM self_billing WHERE programme_id = $1 AND affiliate_id = ANY($2) ORDER BY affiliate_id`
const PAYER = 'SELECT name, address, tax_id AS "taxId" FROM payers WHERE programme_id = $1'
const LAST = 'SELECT coalesce(max(number), 0) AS last FROM payout_invoices WHERE programme_id = $1'
const ADD = `INSERT INTO payout_invoices (programme_id, site_id, number, payout, affiliate_id, day, body)
  VALUES ($1, $2, $3, $4, $5, $6, $7)`

type Agreed = BillingAgreement & { readonly affiliate: string }

interface Paid {
  readonly number: number
  readonly items: readonly PayoutItem[]
  readonly today: string
}

/**
 * Writes the invoices of items that are paid in this transaction. The lock of the programme, which the caller holds, makes
 * their numbers rise without a gap.
 */
export async function writeInvoices(
  client: PoolClient,
  { id, siteId, currency }: Pick<OpenProgramme, 'id' | 'siteId' | 'currency'>,
  { number: payout, items, today }: Paid,
): Promise<void> {
  const names = items.map(({ affiliate }) => affiliate)
  const agreed = (await client.query<Agreed>(AGREED, [id, names])).rows
  const [to] = (await client.query<BillingParty>(PAYER, [id])).rows
  if (agreed.length === 0 || to === undefined) return
  let last = (await client.query<{ last: number }>(LAST, [id])).rows[0]?.last ?? 0
  for (const { affiliate, ...from } of agreed) {
    const item = items.find(one => one.affiliate === affiliate)
    if (item === undefined) continue
    last += 1
    const total = BigInt(item.amount)
    const { net, tax } = taxWithin(total, from.taxRate)
    const invoice: Invoice = {
      version: 1,
      number: last,
      day: today,
      payout,
      currency,
      affiliate,
      from,
      to,
      sales: item.sales.length,
      commissions: String(total + BigInt(item.withheld)),
      withheld: item.withheld,
      net: String(net),
      tax: String(tax),
      total: String(total),
    }
    await client.query(ADD, [id, siteId, last, payout, affiliate, today, canonicalJson(invoice)])
  }
}
