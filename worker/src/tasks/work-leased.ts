import { setTimeout as sleepFor } from 'node:timers/promises'
import { errorName, type Log } from '@gatecount/shared/process/log'

const POLL_MS = 1_000
/** After this long without a word from its worker, work is taken by another. */
export const LEASE_SECONDS = 30
const RENEW_MS = 10_000

/** What one piece of work is done with. */
export interface AtWork<Step> {
  /** Says what comes next. @throws when the worker is to stop */
  readonly say: (step: Step) => Promise<void>
  readonly sleep: (ms: number) => Promise<void>
}

interface LeasedKind<Item, Step> {
  /** Names it in the log. */
  readonly name: string
  take(leaseSeconds: number): Promise<Item | undefined>
  note(item: Item, step: Step, leaseSeconds: number): Promise<void>
  begins(item: Item): Step
  /** Does it to the end, and says so to the store. */
  work(item: Item, at: AtWork<Step>): Promise<void>
  /** What is to become of work that broke off; without it, it is tried again after a while. */
  brokeOff?(item: Item): Promise<void>
}

/** So long work that broke off rests: a store is away, and will not be back at once. */
const REST_SECONDS = 5

async function workOne<Item, Step extends string>(
  kind: LeasedKind<Item, Step>,
  item: Item,
  signal: AbortSignal,
  log: Log,
): Promise<void> {
  let step = kind.begins(item)
  const renewal = setInterval(() => void kind.note(item, step, LEASE_SECONDS).catch(() => {}), RENEW_MS)
  try {
    await kind.work(item, {
      sleep: ms => sleepFor(ms, undefined, { signal }),
      async say(next) {
        signal.throwIfAborted()
        step = next
        await kind.note(item, step, LEASE_SECONDS)
      },
    })
  } catch (error) {
    clearInterval(renewal)
    // A worker that is stopped leaves its work to the next, at once.
    if (signal.aborted) return await kind.note(item, step, 0)
    log.warn(`${kind.name} broke off`, { step, error: errorName(error) })
    if (kind.brokeOff === undefined) await kind.note(item, step, REST_SECONDS)
    else await kind.brokeOff(item)
  } finally {
    clearInterval(renewal)
  }
}

/** Takes work that was asked for, one piece at a time, for as long as the worker runs. */
export async function workLeased<Item, Step extends string>(
  kind: LeasedKind<Item, Step>,
  signal: AbortSignal,
  log: Log,
): Promise<void> {
  while (!signal.aborted) {
    try {
      const item = await kind.take(LEASE_SECONDS)
      if (item !== undefined) await workOne(kind, item, signal, log)
    } catch (error) {
      log.debug(`no ${kind.name} could be taken`, { error: errorName(error) })
    }
    await sleepFor(POLL_MS, undefined, { signal }).catch(() => {})
  }
}
