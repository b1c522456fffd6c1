import { randomUUID } from 'node:crypto'
import { unveil } from '@gatecount/shared/domain/privacy/veiled'
import { createLog } from '@gatecount/shared/process/log'
import { policyRounds } from '@gatecount/worker/policy/keep-policies'
import { Client } from 'pg'
import type { World } from '../world/world.ts'

const STEP_MS = 30 * 60_000

/** A clock that a test sets, for the house and for the time that is really waited. */
export interface GivenClock {
  now: number
}

export interface WaitingHouse {
  /** Time goes by, step by step, as a worker lives through it. */
  wait(ms: number): Promise<void>
  /** Asks the database itself. */
  sql(text: string, values?: readonly unknown[]): Promise<void>
}

/** Takes the clock of policies over from the worker of a house, so that seven days pass in a moment. */
export async function waitingHouse(world: World, clock: GivenClock): Promise<WaitingHouse> {
  const sql: WaitingHouse['sql'] = async (text, values = []) => {
    const client = new Client({ connectionString: unveil(world.databaseUrl) })
    await client.connect()
    await client.query(text, [...values])
    await client.end()
  }
  const id = randomUUID()
  let lived = 0
  const rounds = policyRounds({
    control: world.control,
    // The worker of the house reads its sites again by itself.
    sites: { renew: async () => {} },
    log: createLog(`policy ${id}`, 'error', () => {}),
    now: () => clock.now,
    lived: () => lived,
  })
  return {
    sql,
    async wait(ms) {
      await sql('UPDATE policy_clock SET held_until = NULL')
      await rounds.round()
      for (let left = ms; left > 0; left -= STEP_MS) {
        const step = Math.min(left, STEP_MS)
        clock.now += step
        lived += step
        await rounds.round()
      }
    },
  }
}
