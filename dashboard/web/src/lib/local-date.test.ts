import { describe, expect, it } from 'vitest'
import { addDays, addMonths, daysIn, isDay, todayIn } from './local-date.ts'

describe('local days', () => {
  it('addDays() crosses months, years and the change to summer time', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
  })

  it('addMonths() keeps the day, or takes the last one of a shorter month', () => {
    expect(addMonths('2026-03-15', -1)).toBe('2026-02-15')
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28')
    expect(addMonths('2024-02-29', -12)).toBe('2023-02-28')
  })

  it('daysIn() counts both ends', () => {
    expect(daysIn({ from: '2026-03-01', to: '2026-03-31' })).toBe(31)
  })

  it('isDay() refuses what is not a day of the calendar', () => {
    expect(['2026-02-29', '2026-13-01', '26-01-01', null].filter(isDay)).toEqual([])
    expect(isDay('2024-02-29')).toBe(true)
  })

  it('todayIn() is another day in another time zone', () => {
    const now = new Date('2026-03-30T23:30:00Z')
    expect([todayIn('America/New_York', now), todayIn('Asia/Tokyo', now)]).toEqual([
      '2026-03-30',
      '2026-03-31',
    ])
  })
})
