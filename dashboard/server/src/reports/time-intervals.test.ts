import { addDays } from '@gatecount/shared/domain/time/local-time'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysBetween, startOfWeek } from './calendar-day.ts'
import type { TimeUnit } from './dimension-name.ts'
import { chooseTimeUnit, timeIntervals } from './time-intervals.ts'

const now = { day: '2026-03-10', hour: 13 }
const by = (unit: TimeUnit, weekStart = 1) => ({ unit, weekStart })

describe('timeIntervals()', () => {
  it('gives 24 hours of a day that is over, and today up to the hour that has begun', () => {
    const hours = timeIntervals(by('hour'), { from: '2026-03-09', to: '2026-03-10' }, now)
    expect(hours).toHaveLength(24 + 14)
    expect([hours[0], hours.at(-1)]).toEqual(['2026-03-09 00:00:00', '2026-03-10 13:00:00'])
  })

  it('begins weeks on the day that the site begins them on', () => {
    const range = { from: '2026-02-26', to: '2026-03-31' }
    expect(timeIntervals(by('week', 7), range, now)).toEqual(['2026-02-26', '2026-03-01', '2026-03-08'])
    expect(timeIntervals(by('week', 4), range, now)).toEqual(['2026-02-26', '2026-03-05'])
  })

  it('labels the first week with the first day of the range, the others with their Monday', () => {
    expect(timeIntervals(by('week'), { from: '2026-02-26', to: '2026-03-31' }, now)).toEqual([
      '2026-02-26',
      '2026-03-02',
      '2026-03-09',
    ])
  })

  it('labels months with their first day', () => {
    expect(timeIntervals(by('month'), { from: '2025-12-31', to: '2026-03-01' }, now)).toEqual([
      '2025-12-01',
      '2026-01-01',
      '2026-02-01',
      '2026-03-01',
    ])
  })

  it('puts every day of a range into exactly one week', () => {
    const day = fc.integer({ min: -9000, max: 0 }).map(days => addDays(now.day, days))
    fc.assert(
      fc.property(day, fc.nat(80), fc.integer({ min: 1, max: 7 }), (from, length, weekStart) => {
        const last = [addDays(from, length), now.day].sort()[0] ?? now.day
        const weeks = timeIntervals(by('week', weekStart), { from, to: last }, now)
        const starts = new Set<string>()
        for (let d = from; d <= last; d = addDays(d, 1))
          starts.add([startOfWeek(d, weekStart), from].sort()[1] ?? '')
        expect(weeks).toEqual([...starts])
      }),
    )
  })
})

describe('chooseTimeUnit()', () => {
  it('takes hours for one day, days for a season, months beyond, and never hours for lists', () => {
    const auto = (from: string, to: string, hasValues = false) =>
      chooseTimeUnit('auto', { from, to }, hasValues)
    expect(auto('2026-03-10', '2026-03-10')).toBe('hour')
    expect(auto('2026-03-10', '2026-03-10', true)).toBe('day')
    expect(auto('2026-01-01', '2026-03-31')).toBe('day')
    expect(auto('2025-01-01', '2026-03-31')).toBe('month')
  })

  it('refuses more intervals than anyone can look at', () => {
    expect(daysBetween('2026-01-01', '2026-12-31')).toBe(365)
    expect(() => chooseTimeUnit('hour', { from: '2026-01-01', to: '2026-12-31' }, false)).toThrow(
      'up to 92 days',
    )
  })
})
