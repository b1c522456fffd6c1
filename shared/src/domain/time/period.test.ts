import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayText } from './local-time.ts'
import { monthOf, weekOf } from './period.ts'

describe('weekOf()', () => {
  it('begins on Monday and ends on Sunday', () => {
    expect(weekOf('2026-11-18')).toEqual({ start: '2026-11-16', end: '2026-11-22', days: 7 })
  })

  it('is cut where the month changes', () => {
    expect(weekOf('1995-07-31')).toEqual({ start: '1995-07-31', end: '1995-07-31', days: 1 })
    expect(weekOf('1995-08-01')).toEqual({ start: '1995-08-01', end: '1995-08-06', days: 6 })
  })

  it('nests in months and holds each of its days', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 40_000 }), number => {
        const day = dayText(number)
        const week = weekOf(day)
        const month = monthOf(day)
        expect(week.start >= month.start && week.end <= month.end).toBe(true)
        expect(week.start <= day && day <= week.end).toBe(true)
        for (let i = 0; i < week.days; i++) expect(weekOf(addDays(week.start, i))).toEqual(week)
      }),
    )
  })
})
