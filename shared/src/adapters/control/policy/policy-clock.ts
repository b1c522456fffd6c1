import type { Pool } from 'pg'
import { STEP_MS } from './posted-changes.ts'

export interface PolicyTick {
  /** Who ticks: one process of many counts at a time. */
  readonly holder: string
  /** The clock on the wall, in milliseconds since the epoch. */
  readonly now: number
  /** Milliseconds that this process itself has lived through since it ticked before, by a clock that nobody can set. */
  readonly lived: number
}

export interface PolicyClock {
  /**
   * Adds a step to what was waited: as long as the process lived through and as the clock on the wall went forward,
   * whichever is less, half an hour at the most. A clock that jumps forward or back adds nothing by that.
   */
  tick(tick: PolicyTick): Promise<void>
  /** Lets another process count. */
  letGoOfClock(holder: string): Promise<void>
  /** Milliseconds that were waited in all. */
  waited(): Promise<number>
}

const TICK = `UPDATE policy_clock SET
    waited = waited + CASE WHEN holder = $1 THEN least($3::bigint, greatest($2::bigint - seen, 0), ${STEP_MS}) ELSE 0 END,
    seen = $2, holder = $1, held_until = clock_timestamp() + interval '3 minutes'
  WHERE holder = $1 OR coalesce(held_until < clock_timestamp(), true)`
const LET_GO = 'UPDATE policy_clock SET held_until = NULL WHERE holder = $1'

export function createPolicyClock(pool: Pool): PolicyClock {
  return {
    tick: async ({ holder, now, lived }) =>
      void (await pool.query(TICK, [holder, Math.floor(now), Math.max(0, Math.floor(lived))])),
    letGoOfClock: async holder => void (await pool.query(LET_GO, [holder])),
    waited: async () =>
      Number((await pool.query<{ waited: string }>('SELECT waited FROM policy_clock')).rows[0]?.waited ?? 0),
  }
}
