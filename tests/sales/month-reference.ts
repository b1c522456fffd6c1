import { Client } from 'pg'
import type { OrderLine } from './month-orders.ts'

/** What the month comes to by SQL alone, in decimals, beside the program that is checked. */
export interface MonthReference {
  readonly orders: string
  readonly amount: string
  readonly cancellations: string
  /** By affiliate: what was sold less what was sent back, and what that earns. Minor units. */
  readonly affiliates: readonly {
    readonly code: string
    readonly volume: string
    readonly basisPoints: number
    readonly earned: string
  }[]
}

export interface MonthRules {
  readonly codes: readonly string[]
  readonly basisPoints: number
  readonly tier: { readonly from: number; readonly basisPoints: number }
}

const FILL = `CREATE TEMP TABLE lines AS SELECT * FROM unnest($1::text[], $2::numeric[], $3::numeric[]) AS line (invoice, quantity, price)`
const ORDERS = `CREATE TEMP TABLE orders AS SELECT invoice::bigint AS number, round(sum(quantity * price), 2) AS amount
  FROM lines WHERE invoice ~ '^[0-9]+$' GROUP BY invoice HAVING sum(quantity * price) > 0`
const REFUNDS = `CREATE TEMP TABLE refunds AS SELECT (SELECT max(number) FROM orders WHERE number < substr(invoice, 2)::bigint) AS number,
    round(-sum(quantity * price), 2) AS amount
  FROM lines WHERE invoice LIKE 'C%' GROUP BY invoice`
const WHOLE = `SELECT count(*)::text AS orders, sum(amount)::text AS amount,
  (SELECT count(*)::text FROM refunds) AS cancellations FROM orders`
const BY_AFFILIATE = `WITH kept AS (
    SELECT o.number % cardinality($1::text[]) + 1 AS affiliate,
      (greatest(o.amount - coalesce(sum(r.amount), 0), 0) * 100) AS minor
    FROM orders o LEFT JOIN refunds r USING (number) GROUP BY o.number, o.amount),
  reached AS (SELECT affiliate, sum(minor) AS volume,
      CASE WHEN sum(minor) >= $3::numeric THEN $4::numeric ELSE $2::numeric END AS points
    FROM kept GROUP BY affiliate)
  SELECT ($1::text[])[affiliate] AS code, trunc(volume)::text AS volume, points::int AS "basisPoints",
    (SELECT sum(round(minor * points / 10000)) FROM kept WHERE kept.affiliate = reached.affiliate)::text AS earned
  FROM reached ORDER BY affiliate`

export async function referenceOf(
  url: string,
  lines: readonly OrderLine[],
  { codes, basisPoints, tier }: MonthRules,
): Promise<MonthReference> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(FILL, [
      lines.map(line => line.invoice),
      lines.map(line => line.quantity),
      lines.map(line => line.price),
    ])
    await client.query(ORDERS)
    await client.query(REFUNDS)
    const [whole] = (await client.query<Omit<MonthReference, 'affiliates'>>(WHOLE)).rows
    const values = [codes, basisPoints, tier.from, tier.basisPoints]
    const { rows: affiliates } = await client.query<MonthReference['affiliates'][number]>(
      BY_AFFILIATE,
      values,
    )
    if (whole === undefined) throw new Error('The month is empty')
    return { ...whole, affiliates }
  } finally {
    await client.end()
  }
}
