import type { Pool } from 'pg'
import { maskDetails } from '../../../domain/payout/payment-details.ts'
import type { BillingAgreement, BillingParty } from '../../../domain/payout/self-billing.ts'
import type { Veiled } from '../../../domain/privacy/veiled.ts'
import { openDetails, sealDetails } from './seal-details.ts'
import type { Invoice } from './write-invoices.ts'

/** The account that payments come from. */
export interface PayerAccount {
  readonly iban: string
  readonly bic: string
}

export interface Payer extends BillingParty {
  /** Null: no file for a bank can be made. */
  readonly masked: string | null
}

/** Who pays, and the invoices that are written where an affiliate agreed. */
export interface BillingStore {
  payerOf(programmeId: number): Promise<Payer | undefined>
  /** @param account undefined: the one of before stays. */
  setPayer(programmeId: number, payer: BillingParty, account: PayerAccount | undefined): Promise<void>
  /** @throws SealingKeyLocked */
  payerAccount(programmeId: number): Promise<PayerAccount | undefined>
  agreementOf(programmeId: number, affiliate: string): Promise<BillingAgreement | undefined>
  /** False when nobody has said yet who pays: an invoice names both. */
  agree(programmeId: number, affiliate: string, agreement: BillingAgreement, today: string): Promise<boolean>
  /** Invoices that are written stay. */
  endAgreement(programmeId: number, affiliate: string): Promise<boolean>
  /** @param affiliate only theirs */
  invoice(programmeId: number, number: number, affiliate?: string): Promise<Invoice | undefined>
}

const PAYER = `SELECT name, address, tax_id AS "taxId", nullif(masked, '') AS masked FROM payers WHERE programme_id = $1`
const SET_PAYER = `INSERT INTO payers (programme_id, site_id, name, address, tax_id, masked, sealed)
  SELECT id, site_id, $2, $3, $4, coalesce($5, ''), $6 FROM programmes WHERE id = $1
  ON CONFLICT (programme_id) DO UPDATE SET name = excluded.name, address = excluded.address, tax_id = excluded.tax_id,
    masked = coalesce($5, payers.masked), sealed = coalesce($6, payers.sealed)`
const ACCOUNT = 'SELECT sealed FROM payers WHERE programme_id = $1 AND sealed IS NOT NULL'
const AGREEMENT = `SELECT name, address, tax_id AS "taxId", tax_rate AS "taxRate", note FROM self_billing
  WHERE programme_id = $1 AND affiliate_id = $2`
const AGREE = `INSERT INTO self_billing (programme_id, site_id, affiliate_id, agreed_on, name, address, tax_id, tax_rate, note)
  SELECT programme_id, site_id, $2, $3, $4, $5, $6, $7, $8 FROM payers WHERE programme_id = $1
  ON CONFLICT (programme_id, affiliate_id) DO UPDATE SET agreed_on = excluded.agreed_on, name = excluded.name,
    address = excluded.address, tax_id = excluded.tax_id, tax_rate = excluded.tax_rate, note = excluded.note`
const END = 'DELETE FROM self_billing WHERE programme_id = $1 AND affiliate_id = $2'
const INVOICE = `SELECT body FROM payout_invoices
  WHERE programme_id = $1 AND number = $2 AND ($3::text IS NULL OR affiliate_id = $3)`

/** Never the id of an affiliate: those begin otherwise. */
const payerName = (programmeId: number): string => `payer ${programmeId}`

export function createBilling(pool: Pool, key: () => Promise<Veiled<Buffer>>): BillingStore {
  return {
    payerOf: async programmeId => (await pool.query<Payer>(PAYER, [programmeId])).rows[0],

    async setPayer(programmeId, { name, address, taxId }, account) {
      const details = account && { kind: 'bank' as const, holder: name, ...account }
      const sealed = details && sealDetails(await key(), payerName(programmeId), details)
      const masked = details && maskDetails(details)
      await pool.query(SET_PAYER, [programmeId, name, address, taxId, masked ?? null, sealed ?? null])
    },

    async payerAccount(programmeId) {
      const [row] = (await pool.query<{ sealed: Buffer }>(ACCOUNT, [programmeId])).rows
      if (row === undefined) return undefined
      const details = openDetails(await key(), payerName(programmeId), row.sealed)
      return details.kind === 'bank' ? { iban: details.iban, bic: details.bic } : undefined
    },

    agreementOf: async (programmeId, affiliate) =>
      (await pool.query<BillingAgreement>(AGREEMENT, [programmeId, affiliate])).rows[0],

    async agree(programmeId, affiliate, { name, address, taxId, taxRate, note }, today) {
      const values = [programmeId, affiliate, today, name, address, taxId, taxRate, note]
      return (await pool.query(AGREE, values)).rowCount === 1
    },

    endAgreement: async (programmeId, affiliate) =>
      (await pool.query(END, [programmeId, affiliate])).rowCount === 1,

    async invoice(programmeId, number, affiliate) {
      const [row] = (await pool.query<{ body: string }>(INVOICE, [programmeId, number, affiliate ?? null]))
        .rows
      return row && (JSON.parse(row.body) as Invoice)
    },
  }
}
