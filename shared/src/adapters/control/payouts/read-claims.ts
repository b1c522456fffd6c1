import type { PoolClient } from 'pg'
import type { Claim } from '../../../domain/payout/draft-payout.ts'
import { findHeldAffiliates } from '../trust/held-affiliates.ts'

const PAYABLE = `SELECT e.affiliate_id AS affiliate, e.sale, (-sum(p.amount))::text AS amount
  FROM ledger_postings p JOIN ledger_entries e ON e.programme_id = p.programme_id AND e.sequence = p.sequence
  WHERE p.programme_id = $1 AND p.account = 'payable' AND e.sale IS NOT NULL
  GROUP BY e.affiliate_id, e.sale HAVING sum(p.amount) < 0 ORDER BY e.affiliate_id, e.sale`
const CLAWBACK = `SELECT affiliate_id AS affiliate, sum(amount)::text AS amount FROM ledger_postings
  WHERE programme_id = $1 AND account = 'clawback' GROUP BY affiliate_id HAVING sum(amount) > 0`
const ACCOUNTS = `SELECT DISTINCT ON (affiliate_id) affiliate_id AS affiliate, id FROM payment_details
  WHERE affiliate_id = ANY($1) AND in_force_from <= $2 ORDER BY affiliate_id, in_force_from DESC, id DESC`

type Reader = Pick<PoolClient, 'query'>

/** What every affiliate of a programme can be paid, read from what was posted: what is not there cannot be paid. */
export async function readClaims(client: Reader, programmeId: number, now: Date): Promise<Claim[]> {
  const payable = await client.query<{ affiliate: string; sale: number; amount: string }>(PAYABLE, [
    programmeId,
  ])
  const owed = await client.query<{ affiliate: string; amount: string }>(CLAWBACK, [programmeId])
  const sales = new Map<string, { sale: number; amount: bigint }[]>()
  for (const { affiliate, sale, amount } of payable.rows) {
    const own = sales.get(affiliate) ?? []
    own.push({ sale, amount: BigInt(amount) })
    sales.set(affiliate, own)
  }
  const clawbacks = new Map(owed.rows.map(({ affiliate, amount }) => [affiliate, BigInt(amount)]))
  const affiliates = [...new Set([...sales.keys(), ...clawbacks.keys()])]
  const accounts = await client.query<{ affiliate: string; id: number }>(ACCOUNTS, [affiliates, now])
  const stopped = await findHeldAffiliates(client, programmeId)
  const ids = new Map(accounts.rows.map(({ affiliate, id }) => [affiliate, id]))
  return affiliates.map(affiliate => ({
    affiliate,
    sales: sales.get(affiliate) ?? [],
    clawback: clawbacks.get(affiliate) ?? 0n,
    account: ids.get(affiliate),
    stopped: stopped.includes(affiliate),
  }))
}
