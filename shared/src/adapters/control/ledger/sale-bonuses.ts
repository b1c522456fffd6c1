import type { PoolClient } from 'pg'
import type { OpenProgramme } from './open-programme.ts'

/** A bonus that was posted with a sale; it goes where the commission of the sale goes. */
export interface SaleBonus {
  readonly bonus: string
  readonly amount: bigint
}

const FIND = `SELECT e.sale, e.body::jsonb->>'bonus' AS bonus, p.amount::text FROM ledger_entries e
  JOIN ledger_postings p ON p.programme_id = e.programme_id AND p.sequence = e.sequence AND p.account = 'expense'
  WHERE e.programme_id = $1 AND e.sale = ANY($2) AND e.step = 'earned' AND e.body::jsonb ? 'bonus' ORDER BY e.sequence`

/** Bonuses of sales by their number; nothing is looked up where no rule ever had one. */
export async function bonusesOfSales(
  client: PoolClient,
  { id, terms }: Pick<OpenProgramme, 'id' | 'terms'>,
  sales: readonly number[],
): Promise<ReadonlyMap<number, readonly SaleBonus[]>> {
  const found = new Map<number, SaleBonus[]>()
  if (sales.length === 0 || terms.rules.every(({ bonuses }) => bonuses.length === 0)) return found
  const { rows } = await client.query<{ sale: number; bonus: string; amount: string }>(FIND, [id, sales])
  for (const { sale, bonus, amount } of rows) {
    const own = found.get(sale) ?? []
    own.push({ bonus, amount: BigInt(amount) })
    found.set(sale, own)
  }
  return found
}
