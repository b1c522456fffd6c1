import type { PoolClient } from 'pg'
import type { WorkedOut } from '../../../domain/ledger/entry.ts'
import type { Step } from '../../../domain/ledger/posting.ts'
import { addDays } from '../../../domain/time/local-time.ts'
import { canonicalJson } from '../../../proof/canonical-json.ts'
import { chainLines } from './chain-lines.ts'

/** A line that is to be written; its place in the chain is given to it. */
export interface NewLine {
  readonly affiliate: string
  readonly step: Step
  readonly amount: bigint
  readonly sale?: number
  readonly soldOn?: string
  readonly bonus?: string
  readonly payout?: string
  readonly reason?: string
  readonly workedOut?: WorkedOut
}

interface Programme {
  readonly id: number
  readonly currency: string
}

const HEAD = `SELECT sequence, leaf, day::text FROM ledger_entries WHERE programme_id = $1 ORDER BY sequence DESC LIMIT 1`
const SIGNED = `SELECT max(day)::text AS day FROM ledger_checkpoints WHERE programme_id = $1`
const OF_AFFILIATES = `SELECT affiliate_id, max(of_affiliate) AS last FROM ledger_entries
  WHERE programme_id = $1 AND affiliate_id = ANY($2) GROUP BY affiliate_id`
const ADD_ENTRIES = `INSERT INTO ledger_entries
    (programme_id, sequence, affiliate_id, of_affiliate, day, step, sale, body, leaf)
  SELECT $1, * FROM unnest($2::int[], $3::text[], $4::int[], $5::date[], $6::text[], $7::int[], $8::text[], $9::bytea[])`
const ADD_POSTINGS = `INSERT INTO ledger_postings (programme_id, sequence, side, account, affiliate_id, amount)
  SELECT $1, * FROM unnest($2::int[], $3::smallint[], $4::text[], $5::text[], $6::bigint[])`

interface Head {
  readonly sequence: number
  readonly leaf: Buffer
  readonly day: string
}

function dayOf(today: string, head: Head | undefined, signed: string | null): string {
  const open = signed === null ? today : addDays(signed, 1)
  return [today, open, head?.day ?? today].reduce((latest, day) => (day > latest ? day : latest))
}

/**
 * Writes lines behind those that are there. The caller holds the lock of the programme, so nobody writes beside it.
 * @param today what it is written on; later where a clock was set back, so that days rise and no signed day is added to
 */
export async function appendLines(
  client: PoolClient,
  programme: Programme,
  { lines, today }: { readonly lines: readonly NewLine[]; readonly today: string },
): Promise<void> {
  if (lines.length === 0) return
  const { rows: heads } = await client.query<Head>(HEAD, [programme.id])
  const signed = (await client.query<{ day: string | null }>(SIGNED, [programme.id])).rows[0]?.day ?? null
  const day = dayOf(today, heads[0], signed)
  const affiliates = [...new Set(lines.map(line => line.affiliate))]
  const known = await client.query<{ affiliate_id: string; last: number }>(OF_AFFILIATES, [
    programme.id,
    affiliates,
  ])
  const [head] = heads
  const chained = chainLines(lines, {
    programme: programme.id,
    currency: programme.currency,
    day,
    sequence: (head?.sequence ?? -1) + 1,
    previous: head?.leaf.toString('base64url') ?? '',
    ofAffiliates: new Map(known.rows.map(row => [row.affiliate_id, row.last])),
  })
  const entries = chained.map(({ entry }) => entry)
  const leaves = chained.map(({ leaf }) => leaf)
  await client.query(ADD_ENTRIES, [
    programme.id,
    entries.map(entry => entry.sequence),
    entries.map(entry => entry.affiliate),
    entries.map(entry => entry.ofAffiliate),
    entries.map(entry => entry.day),
    entries.map(entry => entry.step),
    entries.map(entry => entry.sale ?? null),
    entries.map(canonicalJson),
    leaves,
  ])
  const postings = entries.flatMap(entry =>
    entry.postings.map((posting, side) => ({ ...posting, side, sequence: entry.sequence })),
  )
  await client.query(ADD_POSTINGS, [
    programme.id,
    postings.map(posting => posting.sequence),
    postings.map(posting => posting.side),
    postings.map(posting => posting.account),
    postings.map(posting => posting.affiliate ?? null),
    postings.map(posting => posting.amount),
  ])
}
