import { hash } from 'node:crypto'
import type { PoolClient } from 'pg'
import { draftPayout } from '../../../domain/payout/draft-payout.ts'
import type { PayoutDocument } from '../../../domain/payout/payout-document.ts'
import { canonicalJson } from '../../../proof/canonical-json.ts'
import { openProgramme } from '../ledger/open-programme.ts'
import { readClaims } from './read-claims.ts'

/** When a batch is made. */
export interface PayoutMoment {
  readonly now: Date
  /** Local day of the site. */
  readonly today: string
}

/** A batch as it would be frozen now, with the hash that it would have. */
export interface DraftedPayout {
  readonly document: PayoutDocument
  readonly digest: string
}

export type FreezeAnswer =
  | { readonly outcome: 'frozen' | 'open'; readonly number: number }
  /** Nobody reaches the minimum; or it is not any more what somebody has looked at. */
  | { readonly outcome: 'nothing' | 'changed' }

const LAST = 'SELECT coalesce(max(number), 0) AS last FROM payouts WHERE programme_id = $1'
const OPEN = 'SELECT number FROM payouts WHERE programme_id = $1 AND settled_on IS NULL'
const ADD = 'INSERT INTO payouts (programme_id, number, day, body, digest) VALUES ($1, $2, $3, $4, $5)'
const ADD_ITEMS = `INSERT INTO payout_items (programme_id, number, affiliate_id, amount, withheld, details_id)
  SELECT $1, $2, * FROM unnest($3::text[], $4::bigint[], $5::bigint[], $6::int[])`
const HOLD = 'UPDATE sales SET payout = $2 WHERE programme_id = $1 AND number = ANY($3)'

/** @throws Error when there is no such programme */
export async function readDraft(
  client: PoolClient,
  programmeId: number,
  { now, today }: PayoutMoment,
): Promise<DraftedPayout> {
  const { currency, terms } = await openProgramme(client, programmeId)
  const { rows } = await client.query<{ last: number }>(LAST, [programmeId])
  const document = draftPayout(await readClaims(client, programmeId, now), {
    programme: programmeId,
    number: (rows[0]?.last ?? 0) + 1,
    day: today,
    currency,
    minimumPayout: terms.minimumPayout,
  })
  return { document, digest: hash('sha256', canonicalJson(document)) }
}

async function store(client: PoolClient, { document, digest }: DraftedPayout): Promise<void> {
  const { programme, number, day, items } = document
  await client.query(ADD, [programme, number, day, canonicalJson(document), digest])
  await client.query(ADD_ITEMS, [
    programme,
    number,
    items.map(item => item.affiliate),
    items.map(item => item.amount),
    items.map(item => item.withheld),
    items.map(item => item.account),
  ])
  const sales = items.flatMap(item => item.sales.map(({ sale }) => sale))
  await client.query(HOLD, [programme, number, sales])
}

/**
 * Freezes the next batch; as long as one is open, that one is the answer. Whoever comes at the same time waits for the lock
 * of the programme and finds it.
 * @param expected hash of the draft that somebody has looked at: nothing else is frozen
 */
export async function freezePayout(
  client: PoolClient,
  programmeId: number,
  { expected, ...moment }: PayoutMoment & { readonly expected?: string | undefined },
): Promise<FreezeAnswer> {
  const drafted = await readDraft(client, programmeId, moment)
  const [open] = (await client.query<{ number: number }>(OPEN, [programmeId])).rows
  if (open !== undefined) return { outcome: 'open', number: open.number }
  if (expected !== undefined && expected !== drafted.digest) return { outcome: 'changed' }
  if (drafted.document.items.length === 0) return { outcome: 'nothing' }
  await store(client, drafted)
  return { outcome: 'frozen', number: drafted.document.number }
}
