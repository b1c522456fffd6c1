import { addDays, localClock } from '../time/local-time.ts'

const FULL_DAYS = 7

export interface PostedDays {
  /** The local day on which it is posted, which is not a full one. */
  readonly posted: string
  /** The local day that it takes effect on. */
  readonly effect: string
  /** When that day begins, in milliseconds since the epoch. */
  readonly at: number
}

/** When a change takes effect that is posted now: seven full local days lie between. */
export function sevenFullDays(now: number, timeZone: string): PostedDays {
  const clock = localClock(timeZone)
  const posted = clock.at(now).day
  const last = addDays(posted, FULL_DAYS)
  return { posted, effect: addDays(last, 1), at: clock.endOf(last) }
}
