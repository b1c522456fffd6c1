const QUARTER_MS = 15 * 60_000
const DAY_MS = 86_400_000

export interface LocalTime {
  /** `YYYY-MM-DD`. */
  readonly day: string
  /** 0–23. */
  readonly hour: number
}

export interface LocalClock {
  at(ms: number): LocalTime
  /** Milliseconds since the epoch at which the local day ends (and the next begins). */
  endOf(day: string): number
}

const OFFSET = /GMT(?:([+-])(\d{2}):?(\d{2})?(?::?(\d{2}))?)?/

/** Offset of local time from UTC, in milliseconds (ECMA-402 `longOffset`). */
function offsetAt(format: Intl.DateTimeFormat, ms: number): number {
  const name = format.formatToParts(ms).find(part => part.type === 'timeZoneName')?.value ?? 'GMT'
  const [, sign, hours = '0', minutes = '0', seconds = '0'] = OFFSET.exec(name) ?? []
  const size = (Number(hours) * 60 + Number(minutes)) * 60_000 + Number(seconds) * 1000
  return sign === '-' ? -size : size
}

/** Text of the day that begins at this many whole days after the epoch. */
export const dayText = (daysSinceEpoch: number): string =>
  new Date(daysSinceEpoch * DAY_MS).toISOString().slice(0, 10)

export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS

export const addDays = (day: string, days: number): string => dayText(dayNumber(day) + days)

const clocks = new Map<string, LocalClock>()

/**
 * The clock of a time zone, made when it is first asked for: `Intl` objects are dear, and a clock remembers nothing but offsets.
 * @throws RangeError when the zone is unknown
 */
export function localClock(timeZone: string): LocalClock {
  const known = clocks.get(timeZone)
  if (known !== undefined) return known
  const clock = makeClock(timeZone)
  clocks.set(timeZone, clock)
  return clock
}

/**
 * Zones change their offset on quarter hours at the finest, so one look-up serves a quarter; only the last few quarters are
 * remembered.
 */
function makeClock(timeZone: string): LocalClock {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
  const offsets = new Map<number, number>()
  let lastDay = Number.NaN
  let lastText = ''

  const offset = (ms: number): number => {
    const quarter = Math.floor(ms / QUARTER_MS)
    const known = offsets.get(quarter)
    if (known !== undefined) return known
    if (offsets.size > 512) offsets.clear()
    const fresh = offsetAt(format, quarter * QUARTER_MS)
    offsets.set(quarter, fresh)
    return fresh
  }

  return {
    at(ms) {
      const local = ms + offset(ms)
      const day = Math.floor(local / DAY_MS)
      if (day !== lastDay) {
        lastDay = day
        lastText = dayText(day)
      }
      return { day: lastText, hour: Math.floor((local - day * DAY_MS) / 3_600_000) }
    },
    endOf(day) {
      const nextMidnight = (dayNumber(day) + 1) * DAY_MS
      // The offset in force at local midnight; one correction settles it on days when the clock is changed.
      const guess = nextMidnight - offset(nextMidnight)
      return nextMidnight - offset(guess)
    },
  }
}
