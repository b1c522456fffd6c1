import type { PoolClient } from 'pg'
import type { Standing } from '../../../domain/affiliate/credit-sale.ts'
import { countedSale } from './counted-sales.ts'
import type { OpenProgramme } from './open-programme.ts'

// What this batch confirms is decided anew, and does not count beside itself.
const SOLD = `SELECT affiliate_id AS affiliate, to_char(day, 'YYYY-MM') AS month, count(*)::int AS sales, sum(earned)::text AS earned
  FROM sales s WHERE programme_id = $1 AND outcome = 'accepted' AND ${countedSale('s')}
    AND (confirmed OR order_digest <> ALL($2)) GROUP BY affiliate_id, to_char(day, 'YYYY-MM')`

/** What affiliates have before the sales of a batch, and with each of them. */
export interface Standings {
  of(affiliate: string, day: string): Standing
  add(affiliate: string, day: string, earned: bigint): void
}

/** Whether any rule asks what an affiliate had before: otherwise nothing is looked up. */
const asksForThem = ({ terms }: OpenProgramme): boolean =>
  terms.rules.some(rules => rules.bonuses.length > 0 || rules.mostPerMonth !== undefined)

/** @param orders what shops sign in this batch */
export async function readStandings(
  client: PoolClient,
  programme: OpenProgramme,
  orders: readonly Buffer[],
): Promise<Standings> {
  const sales = new Map<string, number>()
  const earned = new Map<string, bigint>()
  const keyOf = (affiliate: string, day: string): string => `${affiliate} ${day.slice(0, 7)}`
  const standings: Standings = {
    of: (affiliate, day) => ({
      sales: sales.get(affiliate) ?? 0,
      earnedInMonth: earned.get(keyOf(affiliate, day)) ?? 0n,
    }),
    add(affiliate, day, more) {
      sales.set(affiliate, (sales.get(affiliate) ?? 0) + 1)
      const key = keyOf(affiliate, day)
      earned.set(key, (earned.get(key) ?? 0n) + more)
    },
  }
  if (!asksForThem(programme)) return standings
  const { rows } = await client.query<{ affiliate: string; month: string; sales: number; earned: string }>(
    SOLD,
    [programme.id, orders],
  )
  for (const row of rows) {
    sales.set(row.affiliate, (sales.get(row.affiliate) ?? 0) + row.sales)
    earned.set(`${row.affiliate} ${row.month}`, BigInt(row.earned))
  }
  return standings
}
