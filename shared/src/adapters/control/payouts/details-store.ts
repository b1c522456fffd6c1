import type { Pool } from 'pg'
import {
  inForceFrom,
  maskDetails,
  type PaymentDetails,
  type PaymentKind,
} from '../../../domain/payout/payment-details.ts'
import type { Veiled } from '../../../domain/privacy/veiled.ts'
import { secretDigest } from '../secret-digest.ts'
import { inTransaction } from '../transaction.ts'
import { accountDigest, sealDetails } from './seal-details.ts'

/** What can be shown of how somebody is paid. */
export interface MaskedDetails {
  readonly kind: PaymentKind
  readonly masked: string
}

export interface PendingDetails extends MaskedDetails {
  /** Null as long as it waits for its confirmation. */
  readonly inForceFrom: Date | null
}

export interface OwnDetails {
  readonly current: MaskedDetails | null
  /** What is to be in its place. */
  readonly pending: PendingDetails | null
}

export interface DetailsChange {
  readonly details: PaymentDetails
  /** What has to be said to confirm it; without one it is confirmed already. */
  readonly secret?: Veiled<string>
}

/** How affiliates are paid: sealed, changed with a delay. */
export interface DetailsStore {
  detailsOf(affiliate: string, now: Date): Promise<OwnDetails>
  /** In place of a change that is on its way. What is in force stays so for the days of the delay. */
  changeDetails(affiliate: string, change: DetailsChange, now: Date): Promise<void>
  /** From which moment on the change is in force; undefined for a secret that is wrong or too old. */
  confirmDetails(affiliate: string, secret: Veiled<string>, now: Date): Promise<Date | undefined>
  /** The address under which the merchant took them in. */
  addressOf(affiliate: string): Promise<string | undefined>
  /** False when no change is on its way. */
  withdrawDetails(affiliate: string, now: Date): Promise<boolean>
}

const CONFIRM_WITHIN_MS = 24 * 3_600_000

const IN_FORCE = `SELECT kind, masked FROM payment_details WHERE affiliate_id = $1 AND in_force_from <= $2
  ORDER BY in_force_from DESC, id DESC LIMIT 1`
const PENDING = `SELECT kind, masked, in_force_from AS "inForceFrom" FROM payment_details
  WHERE affiliate_id = $1 AND (in_force_from > $2 OR (in_force_from IS NULL AND asked_at > $3)) ORDER BY id DESC LIMIT 1`
const ADDRESS = 'SELECT email FROM affiliates WHERE id = $1'
const LOCK = 'SELECT 1 FROM affiliates WHERE id = $1 FOR UPDATE'
const WITHDRAW =
  'DELETE FROM payment_details WHERE affiliate_id = $1 AND (in_force_from IS NULL OR in_force_from > $2)'
/** Accounts of before go, unless a batch was paid to them. */
const FORGET = `DELETE FROM payment_details d WHERE affiliate_id = $1
  AND NOT EXISTS (SELECT 1 FROM payout_items i WHERE i.details_id = d.id)
  AND EXISTS (SELECT 1 FROM payment_details later WHERE later.affiliate_id = $1
    AND later.in_force_from <= $2 AND later.in_force_from > d.in_force_from)`
const ADD = `INSERT INTO payment_details (affiliate_id, kind, masked, sealed, account_digest, asked_at, secret_digest, in_force_from)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`
const CONFIRM = `UPDATE payment_details SET secret_digest = NULL, in_force_from = $3
  WHERE affiliate_id = $1 AND secret_digest = $2 AND asked_at > $4`

export function createDetails(pool: Pool, key: () => Promise<Veiled<Buffer>>): DetailsStore {
  const lastAsk = (now: Date): Date => new Date(now.getTime() - CONFIRM_WITHIN_MS)
  return {
    async detailsOf(affiliate, now) {
      const [current, pending] = await Promise.all([
        pool.query<MaskedDetails>(IN_FORCE, [affiliate, now]),
        pool.query<PendingDetails>(PENDING, [affiliate, now, lastAsk(now)]),
      ])
      return { current: current.rows[0] ?? null, pending: pending.rows[0] ?? null }
    },

    async changeDetails(affiliate, { details, secret }, now) {
      const own = await key()
      const values = [
        affiliate,
        details.kind,
        maskDetails(details),
        sealDetails(own, affiliate, details),
        accountDigest(own, details),
        now,
        secret === undefined ? null : secretDigest(secret),
        secret === undefined ? inForceFrom(now) : null,
      ]
      await inTransaction(pool, async client => {
        await client.query(LOCK, [affiliate])
        await client.query(WITHDRAW, [affiliate, now])
        await client.query(FORGET, [affiliate, now])
        await client.query(ADD, values)
      })
    },

    async confirmDetails(affiliate, secret, now) {
      const from = inForceFrom(now)
      const values = [affiliate, secretDigest(secret), from, lastAsk(now)]
      return (await pool.query(CONFIRM, values)).rowCount === 1 ? from : undefined
    },

    addressOf: async affiliate => (await pool.query<{ email: string }>(ADDRESS, [affiliate])).rows[0]?.email,

    withdrawDetails: async (affiliate, now) =>
      ((await pool.query(WITHDRAW, [affiliate, now])).rowCount ?? 0) > 0,
  }
}
