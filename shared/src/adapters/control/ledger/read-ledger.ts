import type { Pool } from 'pg'
import type { Balances, LedgerEntry, SignedStatement } from '../../../domain/ledger/entry.ts'
import { ACCOUNTS } from '../../../domain/ledger/posting.ts'
import type { SigningKeyPair } from '../../../proof/ed25519.ts'
import { makeStatement } from '../../../proof/make-statement.ts'
import { listCheckpoints, readTree } from './checkpoints.ts'

const BALANCES = `SELECT p.account, sum(p.amount)::text AS amount FROM ledger_postings p
  JOIN ledger_entries e USING (programme_id, sequence)
  WHERE p.programme_id = $1 AND p.affiliate_id = $2 AND ($3::date IS NULL OR e.day < $3::date) GROUP BY p.account`
const ENTRIES = `SELECT body FROM ledger_entries
  WHERE programme_id = $1 AND affiliate_id = $2 AND day BETWEEN $3 AND $4 ORDER BY sequence`
const ABOUT = `SELECT p.id, p.name, p.currency, s.domain AS site FROM programmes p JOIN sites s ON s.id = p.site_id
  WHERE p.id = $1`

interface About {
  readonly id: number
  readonly name: string
  readonly currency: string
  readonly site: string
}

/**
 * Sums of what was posted to an affiliate's accounts: never stored, always summed.
 * @param before only what was posted before this day
 */
export async function readBalances(
  pool: Pool,
  programmeId: number,
  { affiliate, before }: { readonly affiliate: string; readonly before?: string },
): Promise<Balances> {
  const { rows } = await pool.query<{ account: string; amount: string }>(BALANCES, [
    programmeId,
    affiliate,
    before ?? null,
  ])
  const sums = new Map(rows.map(({ account, amount }) => [account, amount]))
  return Object.fromEntries(
    ACCOUNTS.filter(account => account !== 'expense').map(account => [account, sums.get(account) ?? '0']),
  ) as Balances
}

const plus = (a: Balances, entries: readonly LedgerEntry[]): Balances =>
  Object.fromEntries(
    Object.entries(a).map(([account, amount]) => {
      const moved = entries
        .flatMap(entry => entry.postings)
        .filter(posting => posting.account === account && posting.affiliate !== undefined)
        .reduce((sum, posting) => sum + BigInt(posting.amount), 0n)
      return [account, String(BigInt(amount) + moved)]
    }),
  ) as Balances

export interface StatementWanted {
  readonly affiliate: string
  /** First and last day. */
  readonly from: string
  readonly to: string
}

/**
 * What an affiliate can check without us. It ends with the last day that has a checkpoint.
 * @throws Error when there is no such programme, or no checkpoint yet
 */
export async function readStatement(
  pool: Pool,
  programmeId: number,
  { affiliate, from, to }: StatementWanted,
  keys: SigningKeyPair,
): Promise<SignedStatement | undefined> {
  const [about] = (await pool.query<About>(ABOUT, [programmeId])).rows
  const checkpoints = await listCheckpoints(pool, programmeId, to)
  const last = checkpoints.at(-1)?.checkpoint
  if (about === undefined || last === undefined) return undefined
  const end = last.day < to ? last.day : to
  const { rows } = await pool.query<{ body: string }>(ENTRIES, [programmeId, affiliate, from, end])
  const entries = rows
    .map(({ body }) => JSON.parse(body) as LedgerEntry)
    .filter(entry => entry.sequence < last.size)
  const opening = await readBalances(pool, programmeId, { affiliate, before: from })
  const { id, name, site, currency } = about
  return makeStatement({
    about: {
      programme: { id, name, site },
      affiliate,
      currency,
      from,
      to: end,
      opening,
      closing: plus(opening, entries),
    },
    entries,
    tree: await readTree(pool, programmeId),
    checkpoints,
    keys,
  })
}
