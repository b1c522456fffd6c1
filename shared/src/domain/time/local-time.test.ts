import { describe, expect, it } from 'vitest'
import { addDays, localClock } from './local-time.ts'

const at = (iso: string): number => Date.parse(iso)

describe('localClock()', () => {
  it('tells the local day and hour', () => {
    const clock = localClock('America/New_York')
    expect(clock.at(at('2026-07-01T03:59:59Z'))).toEqual({ day: '2026-06-30', hour: 23 })
    expect(clock.at(at('2026-07-01T04:00:00Z'))).toEqual({ day: '2026-07-01', hour: 0 })
  })

  it('knows days of 23 and 25 hours', () => {
    const clock = localClock('Europe/Berlin')
    expect(clock.endOf('2026-03-29') - clock.endOf('2026-03-28')).toBe(23 * 3_600_000)
    expect(clock.endOf('2026-10-25') - clock.endOf('2026-10-24')).toBe(25 * 3_600_000)
  })

  it('keeps the ends of the world apart', () => {
    const noon = at('2026-06-10T10:30:00Z')
    expect(localClock('Pacific/Kiritimati').at(noon)).toEqual({ day: '2026-06-11', hour: 0 })
    expect(localClock('Pacific/Pago_Pago').at(noon)).toEqual({ day: '2026-06-09', hour: 23 })
  })

  it('ends each day where the next begins, in zones with half hours too', () => {
    for (const zone of ['Asia/Kathmandu', 'Australia/Lord_Howe', 'America/St_Johns', 'Etc/GMT+4', 'UTC']) {
      const clock = localClock(zone)
      for (let day = '2026-01-01'; day < '2027-01-01'; day = addDays(day, 1)) {
        const end = clock.endOf(day)
        expect(clock.at(end - 1).day).toBe(day)
        expect(clock.at(end).day).toBe(addDays(day, 1))
      }
    }
  })
})
