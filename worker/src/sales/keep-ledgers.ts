import { setTimeout as sleep } from 'node:timers/promises'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { addDays, localClock } from '@gatecount/shared/domain/time/local-time'
import { errorName, type Log } from '@gatecount/shared/process/log'

export interface LedgerDeps {
  readonly control: Pick<ControlStore, 'programmes' | 'ledger' | 'trust'>
  readonly log: Log
  readonly now: () => number
}

const POLL_MS = 60_000
/** Sales that come so many days late are still in the tier of their month. */
const TIER_DAYS = 62
/** How long the answer to a message can be looked up; a replay is refused long before. */
const ANSWER_DAYS = 30

/** Months from that of one day to that of another, without the last. */
function monthsBefore(from: string, to: string): string[] {
  const months = new Set<string>()
  for (let day = `${from.slice(0, 7)}-01`; day.slice(0, 7) < to.slice(0, 7); day = addDays(day, 28))
    months.add(day.slice(0, 7))
  return [...months]
}

/**
 * What is due in a ledger when a day has passed: signs the days that are over, pays tiers of months that are over, approves and
 * makes payable what is due. After an outage it catches up; done again, it does nothing.
 */
export async function passDay(
  { ledger }: Pick<ControlStore, 'ledger'>,
  programmeId: number,
  today: string,
): Promise<void> {
  const first = await ledger.firstUnsigned(programmeId)
  if (first === undefined) return
  await ledger.signDays(programmeId, addDays(today, -1))
  const [from = today] = [first, addDays(today, -TIER_DAYS)].sort()
  for (const month of monthsBefore(from, today)) await ledger.settleTiers(programmeId, month, today)
  while ((await ledger.advance(programmeId, today)) > 0);
}

/**
 * Keeps the ledgers of all programmes by the local days of their sites, for as long as the worker runs. Several workers may
 * do it at once: each step holds the lock of its programme.
 */
export async function keepLedgers({ control, log, now }: LedgerDeps, signal: AbortSignal): Promise<void> {
  /** The day that each programme has come to. */
  const passed = new Map<number, string>()
  while (!signal.aborted) {
    try {
      for (const { id, siteId, timeZone } of await control.programmes.everyProgramme()) {
        const today = localClock(timeZone).at(now()).day
        if (passed.get(id) === today) continue
        signal.throwIfAborted()
        await control.ledger.forgetAnswers(siteId, addDays(today, -ANSWER_DAYS))
        await control.trust.lapseDisputes(id, today)
        await passDay(control, id, today)
        passed.set(id, today)
      }
    } catch (error) {
      if (!signal.aborted) log.warn('ledgers wait', { error: errorName(error) })
    }
    await sleep(POLL_MS, undefined, { signal }).catch(() => {})
  }
}
