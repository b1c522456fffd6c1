import type { PoolClient } from 'pg'
import type { SaleOutcome } from '../../../domain/affiliate/outcome.ts'
import type { WorkedOut } from '../../../domain/ledger/entry.ts'
import type { CommissionState } from '../../../domain/ledger/posting.ts'

/** A sale as it is kept. */
export interface SaleRow {
  readonly number: number
  readonly order: Buffer
  readonly day: string
  readonly receivedOn: string
  readonly outcome: SaleOutcome
  readonly affiliate: string | null
  readonly by: 'click' | 'coupon' | null
  readonly code: string | null
  readonly subCode: string | null
  readonly base: bigint
  earned: bigint
  standing: bigint
  refunded: bigint
  workedOut: WorkedOut | null
  readonly heldUntil: string | null
  state: CommissionState | 'none'
  readonly confirmed: boolean
  /** Number of the open batch that it is paid with. */
  readonly payout: number | null
}

const workedOutText = ({ workedOut }: SaleRow): string | null =>
  workedOut === null ? null : JSON.stringify(workedOut)

const ADD = `INSERT INTO sales (programme_id, number, order_digest, day, received_on, outcome, affiliate_id, credited_by, code,
    sub_code, base, earned, standing, refunded, worked_out, held_until, state, confirmed)
  SELECT $1, * FROM unnest($2::int[], $3::bytea[], $4::date[], $5::date[], $6::text[], $7::text[], $8::text[], $9::text[],
    $10::text[], $11::bigint[], $12::bigint[], $13::bigint[], $14::bigint[], $15::jsonb[], $16::date[], $17::text[],
    $18::boolean[])`

export async function addSaleRows(
  client: PoolClient,
  programmeId: number,
  rows: readonly SaleRow[],
): Promise<void> {
  if (rows.length === 0) return
  const column = <T>(read: (row: SaleRow) => T): T[] => rows.map(read)
  await client.query(ADD, [
    programmeId,
    column(row => row.number),
    column(row => row.order),
    column(row => row.day),
    column(row => row.receivedOn),
    column(row => row.outcome),
    column(row => row.affiliate),
    column(row => row.by),
    column(row => row.code),
    column(row => row.subCode),
    column(row => String(row.base)),
    column(row => String(row.earned)),
    column(row => String(row.standing)),
    column(row => String(row.refunded)),
    column(workedOutText),
    column(row => row.heldUntil),
    column(row => row.state),
    column(row => row.confirmed),
  ])
  await client.query('UPDATE programmes SET sales_received = sales_received + $2 WHERE id = $1', [
    programmeId,
    rows.length,
  ])
}

type Money = 'base' | 'earned' | 'standing' | 'refunded'
/** As the database gives it: money as text. */
type Stored = Omit<SaleRow, Money> & Readonly<Record<Money, string>>

const COLUMNS = `number, order_digest AS "order", day::text, received_on::text AS "receivedOn", outcome,
  affiliate_id AS affiliate, credited_by AS by, code, sub_code AS "subCode", base::text, earned::text, standing::text,
  refunded::text, worked_out AS "workedOut", held_until::text AS "heldUntil", state, confirmed, payout`

/** @param where a condition, with parameters from $2 on */
export async function findSaleRows(
  client: Pick<PoolClient, 'query'>,
  programmeId: number,
  where: string,
  values: readonly unknown[],
): Promise<SaleRow[]> {
  const text = `SELECT ${COLUMNS} FROM sales WHERE programme_id = $1 AND ${where} ORDER BY number`
  const { rows } = await client.query<Stored>(text, [programmeId, ...values])
  return rows.map(row => ({
    ...row,
    base: BigInt(row.base),
    earned: BigInt(row.earned),
    standing: BigInt(row.standing),
    refunded: BigInt(row.refunded),
  }))
}

const CHANGE = `UPDATE sales SET earned = c.earned, standing = c.standing, refunded = c.refunded,
    worked_out = c.worked_out, state = c.state
  FROM unnest($2::int[], $3::bigint[], $4::bigint[], $5::bigint[], $6::jsonb[], $7::text[])
    AS c (number, earned, standing, refunded, worked_out, state)
  WHERE sales.programme_id = $1 AND sales.number = c.number`

/** Writes what has become of sales: all that changes of one after it was taken. */
export async function changeSaleRows(
  client: PoolClient,
  programmeId: number,
  rows: readonly SaleRow[],
): Promise<void> {
  if (rows.length === 0) return
  await client.query(CHANGE, [
    programmeId,
    rows.map(row => row.number),
    rows.map(row => String(row.earned)),
    rows.map(row => String(row.standing)),
    rows.map(row => String(row.refunded)),
    rows.map(workedOutText),
    rows.map(row => row.state),
  ])
}
