import type { Pool } from 'pg'
import { keyOfPart } from '../../../domain/policy/policy-part.ts'
import type { PostedDays } from '../../../domain/policy/seven-days.ts'
import type { PostedPart } from '../../../domain/policy/split-change.ts'
import type { PolicyChange } from './policy-store.ts'

const COLUMNS = `id, part, before, after, state, to_char(posted_on, 'YYYY-MM-DD') AS posted,
  to_char(effect_on, 'YYYY-MM-DD') AS effect, to_char(settled_on, 'YYYY-MM-DD') AS settled`
const LIST = `SELECT ${COLUMNS} FROM policy_changes WHERE site_id = $1 ORDER BY id DESC`
const CLOCK = 'SELECT waited, seen FROM policy_clock'
const POST = `INSERT INTO policy_changes
  (site_id, key, part, before, after, posted_on, effect_on, due_at, due_waited)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING ${COLUMNS}`
const SETTLE = 'UPDATE policy_changes SET state = $2, settled_on = $3 WHERE id = $1'
const WITHDRAW = `UPDATE policy_changes SET state = 'withdrawn', settled_on = $3
  WHERE site_id = $1 AND id = $2 AND state = 'posted'`
const WITHDRAW_KEY = `UPDATE policy_changes SET state = 'withdrawn', settled_on = $3
  WHERE site_id = $1 AND key = $2 AND state = 'posted'`
const DUE = `SELECT c.site_id AS "siteId", ${COLUMNS.replaceAll(/\b(id|part|before|after|state)\b/g, 'c.$1')}
  FROM policy_changes c, policy_clock k
  WHERE c.state = 'posted' AND c.due_at <= $1 AND c.due_waited <= k.waited ORDER BY c.id`

/** No step of the clock is longer. */
export const STEP_MS = 1_800_000

/** What the clock will count of the time before now: that was waited before this was posted, and is not waited for it. */
function behind(seen: number, now: number): number {
  return now < seen ? STEP_MS : Math.min(now - seen, STEP_MS)
}

export const listChanges = async (pool: Pool, siteId: number): Promise<PolicyChange[]> =>
  (await pool.query<PolicyChange>(LIST, [siteId])).rows

interface Posting {
  readonly siteId: number
  readonly days: PostedDays
  readonly now: number
}

/** Posts a part; one of the same key that waits makes room. */
export async function postPart(
  pool: Pool,
  { part, before, after }: PostedPart,
  { siteId, days, now }: Posting,
): Promise<PolicyChange> {
  const key = keyOfPart(part)
  await pool.query(WITHDRAW_KEY, [siteId, key, days.posted])
  const [clock] = (await pool.query<{ waited: string; seen: string }>(CLOCK)).rows
  const waited = Number(clock?.waited ?? 0) + behind(Number(clock?.seen ?? 0), now)
  const [row] = (
    await pool.query<PolicyChange>(POST, [
      siteId,
      key,
      JSON.stringify(part),
      JSON.stringify(before),
      JSON.stringify(after),
      days.posted,
      days.effect,
      new Date(days.at),
      waited + (days.at - now),
    ])
  ).rows
  if (row === undefined) throw new Error('The change was not posted')
  return row
}

/** Withdraws what waits about the same thing as a part that was changed otherwise. */
export const withdrawKey = async (
  pool: Pool,
  { siteId, key, day }: { readonly siteId: number; readonly key: string; readonly day: string },
): Promise<void> => void (await pool.query(WITHDRAW_KEY, [siteId, key, day]))

export const withdrawChange = async (
  pool: Pool,
  { siteId, id, day }: { readonly siteId: number; readonly id: number; readonly day: string },
): Promise<boolean> => (await pool.query(WITHDRAW, [siteId, id, day])).rowCount === 1

export const settleChange = async (
  pool: Pool,
  { id, state, day }: { readonly id: number; readonly state: PolicyChange['state']; readonly day: string },
): Promise<void> => void (await pool.query(SETTLE, [id, state, day]))

/** What was posted for long enough, by the clock of the caller and by what was waited. */
export const dueChanges = async (
  pool: Pool,
  now: number,
): Promise<readonly (PolicyChange & { readonly siteId: number })[]> =>
  (await pool.query<PolicyChange & { siteId: number }>(DUE, [new Date(now)])).rows
