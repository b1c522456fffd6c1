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
  /** What was paid in all, where the shop said so, and what of that has gone back. */
  readonly paid: bigint | null
  refundedPaid: bigint
  /** Number of the open batch that it is paid with. */
  readonly payout: number | null
  /** Days from the click, of a sale that a click was credited with; said once, when it is taken. */
  readonly gap?: number
}

const workedOutText = ({ workedOut }: SaleRow): string | null =>
  workedOut === null ? null : JSON.stringify(workedOut)

const ADD = `INSERT INTO sales (programme_id, number, order_digest, day, received_on, outcome, affiliate_id, credited_by, code,
    sub_code, base, earned, standing, refunded, worked_out, held_until, state, confirmed, paid, refunded_paid)
  SELECT $1, * FROM unnest($2::int[], $3::bytea[], $4::date[], $5::date[], $6::text[], $7::text[], $8::text[], $9::text[],
    $10::text[], $11::bigint[], $12::bigint[], $13::bigint[], $14::bigint[], $15::jsonb[], $16::date[], $17::text[],
    $18::boolean[], $19::bigint[], $20::bigint[])`

const REWRITE = `${ADD} ON CONFLICT (programme_id, number) DO UPDATE SET day = excluded.day,
    received_on = excluded.received_on, outcome = excluded.outcome, affiliate_id = excluded.affiliate_id,
    credited_by = excluded.credited_by, code = excluded.code, sub_code = excluded.sub_code, base = excluded.base,
    earned = excluded.earned, standing = excluded.standing, refunded = excluded.refunded,
    worked_out = excluded.worked_out, held_until = excluded.held_until, state = excluded.state,
    confirmed = excluded.confirmed, paid = excluded.paid, refunded_paid = excluded.refunded_paid`

/** Writes every column of sales that are there. */
export async function rewriteSaleRows(
  client: PoolClient,
  programmeId: number,
  rows: readonly SaleRow[],
): Promise<void> {
  if (rows.length === 0) return
  await writeRows(client, REWRITE, { programmeId, rows })
  // A sale that stands as it was told is written without its gap, which stays.
  const newly = rows.filter(row => row.gap !== undefined || row.by !== 'click')
  await client.query(FORGET_GAPS, [programmeId, newly.map(row => row.number)])
  await addGaps(client, programmeId, newly)
}

const FORGET_GAPS = 'DELETE FROM sale_gaps WHERE programme_id = $1 AND number = ANY($2)'
const ADD_GAPS = `INSERT INTO sale_gaps (programme_id, number, days) SELECT $1, * FROM unnest($2::int[], $3::smallint[])`

async function addGaps(client: PoolClient, programmeId: number, rows: readonly SaleRow[]): Promise<void> {
  const gaps = rows.filter(row => row.gap !== undefined)
  if (gaps.length === 0) return
  await client.query(ADD_GAPS, [programmeId, gaps.map(row => row.number), gaps.map(row => row.gap)])
}

export async function addSaleRows(
  client: PoolClient,
  programmeId: number,
  rows: readonly SaleRow[],
): Promise<void> {
  if (rows.length === 0) return
  await writeRows(client, ADD, { programmeId, rows })
  await addGaps(client, programmeId, rows)
  await client.query('UPDATE programmes SET sales_received = sales_received + $2 WHERE id = $1', [
    programmeId,
    rows.length,
  ])
}

async function writeRows(
  client: PoolClient,
  text: string,
  { programmeId, rows }: { readonly programmeId: number; readonly rows: readonly SaleRow[] },
): Promise<void> {
  const column = <T>(read: (row: SaleRow) => T): T[] => rows.map(read)
  await client.query(text, [
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
    column(row => row.paid?.toString() ?? null),
    column(row => String(row.refundedPaid)),
  ])
}

type Money = 'base' | 'earned' | 'standing' | 'refunded' | 'refundedPaid'
/** As the database gives it: money as text. */
type Stored = Omit<SaleRow, Money | 'paid' | 'gap'> &
  Readonly<Record<Money, string>> & { readonly paid: string | null }

const COLUMNS = `number, order_digest AS "order", day::text, received_on::text AS "receivedOn", outcome,
  affiliate_id AS affiliate, credited_by AS by, code, sub_code AS "subCode", base::text, earned::text, standing::text,
  refunded::text, worked_out AS "workedOut", held_until::text AS "heldUntil", state, confirmed, payout, paid::text,
  refunded_paid::text AS "refundedPaid"`

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
    refundedPaid: BigInt(row.refundedPaid),
    paid: row.paid === null ? null : BigInt(row.paid),
  }))
}

const CHANGE = `UPDATE sales SET earned = c.earned, standing = c.standing, refunded = c.refunded,
    worked_out = c.worked_out, state = c.state, refunded_paid = c.refunded_paid
  FROM unnest($2::int[], $3::bigint[], $4::bigint[], $5::bigint[], $6::jsonb[], $7::text[], $8::bigint[])
    AS c (number, earned, standing, refunded, worked_out, state, refunded_paid)
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
    rows.map(row => String(row.refundedPaid)),
  ])
}
