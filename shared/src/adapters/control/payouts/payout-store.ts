import type { Pool } from 'pg'
import type { PaymentDetails } from '../../../domain/payout/payment-details.ts'
import type { PayoutDocument, PayoutItemState } from '../../../domain/payout/payout-document.ts'
import type { Veiled } from '../../../domain/privacy/veiled.ts'
import { inTransaction } from '../transaction.ts'
import { type BillingStore, createBilling } from './billing-store.ts'
import { createDetails, type DetailsStore, type MaskedDetails } from './details-store.ts'
import {
  type DraftedPayout,
  type FreezeAnswer,
  freezePayout,
  type PayoutMoment,
  readDraft,
} from './freeze-payout.ts'
import { openDetails } from './seal-details.ts'
import { type SettlementWanted, settlePayout } from './settle-payout.ts'

/** An item of a batch as the merchant sees it. Money is in minor units, as text. */
export interface ListedItem extends MaskedDetails {
  readonly affiliate: string
  readonly name: string
  readonly amount: string
  readonly withheld: string
  readonly state: PayoutItemState
  readonly reference: string
  readonly reason: string
  readonly settledOn: string | null
  /** Number of the invoice, where that was agreed. */
  readonly invoice: number | null
}

export interface FrozenPayout {
  readonly number: number
  readonly day: string
  readonly digest: string
  readonly exportedOn: string | null
  readonly settledOn: string | null
  readonly document: PayoutDocument
  readonly items: readonly ListedItem[]
}

/** What an affiliate sees of a batch: their own item. */
export interface OwnPayout
  extends Pick<
    ListedItem,
    'amount' | 'withheld' | 'state' | 'reference' | 'reason' | 'settledOn' | 'invoice' | 'kind' | 'masked'
  > {
  readonly number: number
  readonly day: string
}

/** Batches of what affiliates are paid. Every verb is one transaction, and can be repeated. */
export interface PayoutStore extends DetailsStore, BillingStore {
  /** What would be frozen now; nothing is kept. */
  draft(programmeId: number, moment: PayoutMoment): Promise<DraftedPayout>
  freeze(
    programmeId: number,
    moment: PayoutMoment & { readonly expected?: string | undefined },
  ): Promise<FreezeAnswer>
  /** The latest first. */
  list(programmeId: number): Promise<FrozenPayout[]>
  find(programmeId: number, number: number): Promise<FrozenPayout | undefined>
  /** The accounts that the open items of a batch go to, and of those that are settled, by affiliate. @throws SealingKeyLocked */
  accountsOf(programmeId: number, number: number): Promise<ReadonlyMap<string, PaymentDetails>>
  /** Says that a file of the batch was taken; the first day is kept. */
  markExported(programmeId: number, number: number, today: string): Promise<void>
  settle(programmeId: number, wanted: SettlementWanted): Promise<string[] | undefined>
  /** The items of an affiliate, the latest first. */
  payoutsOf(programmeId: number, affiliate: string): Promise<OwnPayout[]>
}

export interface SharedAccountStore {
  /** Affiliates of a programme who are paid to the same account, in groups; by its keyed hash. */
  sharedAccounts(programmeId: number): Promise<readonly (readonly string[])[]>
}

const LIST = `SELECT number, day::text, digest, exported_on::text AS "exportedOn", settled_on::text AS "settledOn", body
  FROM payouts WHERE programme_id = $1 AND ($2::int IS NULL OR number = $2) ORDER BY number DESC`
const ITEM = `i.number AS payout, i.affiliate_id AS affiliate, i.amount::text, i.withheld::text, i.state, i.reference, i.reason,
    i.settled_on::text AS "settledOn", coalesce(d.kind, 'other') AS kind, coalesce(d.masked, '') AS masked, v.number AS invoice`
const FROM = `payout_items i LEFT JOIN payment_details d ON d.id = i.details_id
  LEFT JOIN payout_invoices v ON v.programme_id = i.programme_id AND v.payout = i.number AND v.affiliate_id = i.affiliate_id`
const ITEMS = `SELECT ${ITEM}, a.name FROM ${FROM} JOIN affiliates a ON a.id = i.affiliate_id
  WHERE i.programme_id = $1 AND ($2::int IS NULL OR i.number = $2) ORDER BY i.number, lower(a.name), a.id`
const OWN = `SELECT ${ITEM}, p.day::text FROM ${FROM} JOIN payouts p ON p.programme_id = i.programme_id AND p.number = i.number
  WHERE i.programme_id = $1 AND i.affiliate_id = $2 ORDER BY i.number DESC`
const ACCOUNTS = `SELECT i.affiliate_id AS affiliate, d.sealed FROM payout_items i JOIN payment_details d ON d.id = i.details_id
  WHERE i.programme_id = $1 AND i.number = $2`
const EXPORTED = `UPDATE payouts SET exported_on = coalesce(exported_on, $3) WHERE programme_id = $1 AND number = $2`
const SHARED = `SELECT array_agg(DISTINCT d.affiliate_id ORDER BY d.affiliate_id) AS affiliates FROM payment_details d
  JOIN programme_members m ON m.affiliate_id = d.affiliate_id AND m.programme_id = $1
  WHERE d.in_force_from IS NOT NULL GROUP BY d.account_digest HAVING count(DISTINCT d.affiliate_id) > 1 ORDER BY 1`

type PayoutRow = Omit<FrozenPayout, 'document' | 'items'> & { readonly body: string }
type ItemRow = ListedItem & { readonly payout: number }

export function createPayouts(
  pool: Pool,
  key: () => Promise<Veiled<Buffer>>,
): SharedAccountStore & { readonly payouts: PayoutStore } {
  const read = async (programmeId: number, number: number | null): Promise<FrozenPayout[]> => {
    const { rows } = await pool.query<PayoutRow>(LIST, [programmeId, number])
    const items = (await pool.query<ItemRow>(ITEMS, [programmeId, number])).rows
    return rows.map(({ body, ...row }) => ({
      ...row,
      document: JSON.parse(body) as PayoutDocument,
      items: items.filter(item => item.payout === row.number).map(({ payout: _, ...item }) => item),
    }))
  }
  const payouts: PayoutStore = {
    ...createDetails(pool, key),
    ...createBilling(pool, key),
    draft: (programmeId, moment) => inTransaction(pool, client => readDraft(client, programmeId, moment)),
    freeze: (programmeId, moment) => inTransaction(pool, client => freezePayout(client, programmeId, moment)),
    list: programmeId => read(programmeId, null),
    find: async (programmeId, number) => (await read(programmeId, number))[0],
    async accountsOf(programmeId, number) {
      const own = await key()
      const { rows } = await pool.query<{ affiliate: string; sealed: Buffer }>(ACCOUNTS, [
        programmeId,
        number,
      ])
      return new Map(rows.map(({ affiliate, sealed }) => [affiliate, openDetails(own, affiliate, sealed)]))
    },
    markExported: async (programmeId, number, today) =>
      void (await pool.query(EXPORTED, [programmeId, number, today])),
    settle: (programmeId, wanted) => inTransaction(pool, client => settlePayout(client, programmeId, wanted)),
    async payoutsOf(programmeId, affiliate) {
      const { rows } = await pool.query<OwnPayout & { payout: number; affiliate: string }>(OWN, [
        programmeId,
        affiliate,
      ])
      return rows.map(({ payout, affiliate: _, ...row }) => ({ ...row, number: payout }))
    },
  }
  return {
    payouts,
    sharedAccounts: async programmeId =>
      (await pool.query<{ affiliates: string[] }>(SHARED, [programmeId])).rows.map(
        ({ affiliates }) => affiliates,
      ),
  }
}
