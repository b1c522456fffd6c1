const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `01/Aug/1995:00:00:01 -0400` */
export const LOG_TIME_LENGTH = 26
const MINUTE_LENGTH = 17
const ZONE_AT = 21
const LEAP_SECOND = 60

const FORMAT = /^(\d\d)\/([A-Z][a-z]{2})\/(\d{4}):(\d\d):(\d\d)$/
const ZONE = /^([+-])(\d\d)([0-5]\d)$/

/** Reads the time of log lines. Lines of one minute share all but two digits, so a minute is worked out once. */
export class LogClock {
  #minute = ''
  #zone = ''
  #base = Number.NaN
  #offset = 0

  /** Minutes east of UTC of the last time read. */
  get offsetMinutes(): number {
    return this.#offset
  }

  /** Milliseconds since the epoch of the time that begins at `at`, or NaN. */
  read(line: string, at: number): number {
    if (
      !(line.startsWith(this.#minute, at) && line.startsWith(this.#zone, at + ZONE_AT)) ||
      this.#minute === ''
    ) {
      if (!this.#turnTo(line, at)) return Number.NaN
    }
    const tens = line.charCodeAt(at + 18) - 48
    const ones = line.charCodeAt(at + 19) - 48
    const seconds = tens * 10 + ones
    const written =
      line[at + 17] === ':' && line[at + 20] === ' ' && tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9
    return written && seconds <= LEAP_SECOND ? this.#base + seconds * 1000 : Number.NaN
  }

  #turnTo(line: string, at: number): boolean {
    const minute = line.slice(at, at + MINUTE_LENGTH)
    const zone = line.slice(at + ZONE_AT, at + LOG_TIME_LENGTH)
    const written = FORMAT.exec(minute)
    const east = ZONE.exec(zone)
    if (written === null || east === null) return false
    const [day, year, hour, min] = [written[1], written[3], written[4], written[5]].map(Number)
    const month = MONTHS.indexOf(written[2] ?? '')
    if (day === undefined || year === undefined || hour === undefined || min === undefined) return false
    const local = new Date(Date.UTC(year, month, day, hour, min))
    // A day or hour that does not exist rolls over into another one.
    if (
      month < 0 ||
      local.getUTCDate() !== day ||
      local.getUTCHours() !== hour ||
      local.getUTCMinutes() !== min
    )
      return false
    this.#offset = (east[1] === '-' ? -1 : 1) * (Number(east[2]) * 60 + Number(east[3]))
    this.#base = local.getTime() - this.#offset * 60_000
    this.#minute = minute
    this.#zone = zone
    return true
  }
}
