import { randomUUID } from 'node:crypto'
import { unveil } from '@gatecount/shared/domain/privacy/veiled'
import { Client } from 'pg'
import type { World } from '../world/world.ts'

const STEP_MS = 30 * 60_000

/** A clock that a test sets, for the house and for the time that is really waited. */
export interface GivenClock {
  now: number
}

export interface WaitingHouse {
  /** Time goes by, step by step, as a worker lives through it; then what is due in its round is done. */
  wait(ms: number): Promise<void>
  /** Asks the database itself. */
  sql(text: string, values?: readonly unknown[]): Promise<void>
}

/** Takes the clock of policies over from the worker of a house, so that seven days pass in a moment. */
export function waitingHouse({ control, databaseUrl }: World, clock: GivenClock): WaitingHouse {
  const { policies } = control
  const holder = randomUUID()
  const sql: WaitingHouse['sql'] = async (text, values = []) => {
    const client = new Client({ connectionString: unveil(databaseUrl) })
    await client.connect()
    await client.query(text, [...values])
    await client.end()
  }
  return {
    sql,
    async wait(ms) {
      await sql('UPDATE policy_clock SET held_until = NULL')
      await policies.tick({ holder, now: clock.now, lived: 0 })
      for (let left = ms; left > 0; left -= STEP_MS) {
        const step = Math.min(left, STEP_MS)
        clock.now += step
        await policies.tick({ holder, now: clock.now, lived: step })
      }
      await policies.takeEffect(clock.now)
      await policies.sign(() => control.signingKey('policy'))
    },
  }
}
