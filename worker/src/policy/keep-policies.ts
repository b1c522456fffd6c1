import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { errorName, type Log } from '@gatecount/shared/process/log'
import type { SiteBook } from '../partition/partition.ts'

export interface PolicyDeps {
  readonly control: Pick<ControlStore, 'policies' | 'signingKey'>
  readonly sites: Pick<SiteBook, 'renew'>
  readonly log: Log
  readonly now: () => number
  /** Milliseconds of this process, by a clock that nobody can set. */
  readonly lived?: () => number
}

export interface PolicyRounds {
  /** What is due in one round. */
  round(): Promise<void>
  /** Lets another worker count the time. */
  letGo(): Promise<void>
}

const ROUND_MS = 60_000
/** Looking at every site is worth the while now and then: the worker looks when it starts, and at a site when it is counted first. */
const ROUNDS_A_LOOK = 10

/** Counts the time that changes of policies wait, puts in force what was posted for seven full days, signs versions. */
export function policyRounds({
  control,
  sites,
  log,
  now,
  lived = () => performance.now(),
}: PolicyDeps): PolicyRounds {
  const { policies } = control
  const holder = randomUUID()
  let last = lived()
  let rounds = 0
  return {
    async round() {
      const at = lived()
      await policies.tick({ holder, now: now(), lived: at - last })
      last = at
      const changed = await policies.takeEffect(now())
      if (++rounds % ROUNDS_A_LOOK === 0) await policies.install(now())
      if (changed.length > 0) {
        log.info('changes of policies in force', { count: changed.length })
        await sites.renew()
      }
      await policies.sign(() => control.signingKey('policy'))
    },
    letGo: () => policies.letGoOfClock(holder),
  }
}

/** Goes on for as long as the worker runs. */
export async function keepPolicies(deps: PolicyDeps, signal: AbortSignal): Promise<void> {
  const rounds = policyRounds(deps)
  while (!signal.aborted) {
    await rounds.round().catch((error: unknown) => {
      if (!signal.aborted) deps.log.warn('policies wait', { error: errorName(error) })
    })
    await sleep(ROUND_MS, undefined, { signal }).catch(() => {})
  }
  await rounds.letGo().catch(() => {})
}
