import { describe, expect, it } from 'vitest'
import { type Calendar, readPeriod } from './period.ts'

const calendar = { today: '2026-03-30', firstDay: '2025-01-15', lastDay: '2026-03-30' }
const period = (query: string, changes: Partial<Calendar> = {}) =>
  readPeriod(new URLSearchParams(query), { ...calendar, ...changes })

describe('readPeriod', () => {
  it('readPeriod() falls back to the last 28 days, today among them', () => {
    for (const query of ['', 'period=', 'period=toString', 'period=90d']) {
      expect(period(query)).toMatchObject({ name: '28d', range: { from: '2026-03-03', to: '2026-03-30' } })
    }
  })

  it('readPeriod() shows all time where figures are older, and today where they begin today', () => {
    expect(period('', { firstDay: '1995-08-01', lastDay: '1995-08-31' }).name).toBe('all')
    expect(period('', { firstDay: calendar.today }).name).toBe('today')
    expect(period('period=7d', { firstDay: calendar.today }).name).toBe('7d')
  })

  it('readPeriod() compares only days that are over, with the same days of the period before', () => {
    expect(period('period=7d').comparison).toEqual({
      current: { from: '2026-03-24', to: '2026-03-29' },
      previous: { from: '2026-03-17', to: '2026-03-22' },
    })
  })

  it('readPeriod() compares nothing when today is all there is, but draws yesterday beside it', () => {
    expect(period('period=today')).toMatchObject({
      comparison: null,
      before: { from: '2026-03-29', to: '2026-03-29' },
      interval: 'hour',
    })
  })

  it('readPeriod() compares a month with the same days of a shorter month before', () => {
    expect(period('period=month').comparison).toEqual({
      current: { from: '2026-03-01', to: '2026-03-29' },
      previous: { from: '2026-02-01', to: '2026-02-28' },
    })
  })

  it('readPeriod() compares with the same days a year before, or with nothing, when that is asked for', () => {
    expect(period('period=7d&compare=year').comparison).toEqual({
      current: { from: '2026-03-24', to: '2026-03-29' },
      previous: { from: '2025-03-24', to: '2025-03-29' },
    })
    expect(period('period=7d&compare=none')).toMatchObject({ comparison: null, before: null })
    expect(period('period=7d&compare=toString').compared.name).toBe('previous')
  })

  it('readPeriod() compares the month that is over with a whole month', () => {
    const march = { today: '2026-03-30' }
    expect(period('period=lastmonth', march)).toMatchObject({
      range: { from: '2026-02-01', to: '2026-02-28' },
      comparison: { previous: { from: '2026-01-01', to: '2026-01-31' } },
      includesToday: false,
    })
    expect(period('period=lastmonth&compare=year', { today: '2025-03-30' }).before).toEqual({
      from: '2024-02-01',
      to: '2024-02-29',
    })
  })

  it('readPeriod() knows yesterday, and the year so far beside the year before', () => {
    expect(period('period=yesterday').comparison).toEqual({
      current: { from: '2026-03-29', to: '2026-03-29' },
      previous: { from: '2026-03-28', to: '2026-03-28' },
    })
    expect(period('period=year').comparison).toEqual({
      current: { from: '2026-01-01', to: '2026-03-29' },
      previous: { from: '2025-01-01', to: '2025-03-29' },
    })
  })

  it('readPeriod() ends all time on the last day with figures', () => {
    const old = period('period=all', { firstDay: '1995-08-01', lastDay: '1995-08-31' })
    expect(old).toMatchObject({
      range: { from: '1995-08-01', to: '1995-08-31' },
      comparison: null,
      includesToday: false,
    })
  })

  it('readPeriod() puts two chosen days in order, and refuses what is not a day', () => {
    expect(period('period=custom&from=2026-02-10&to=2026-02-01').range).toEqual({
      from: '2026-02-01',
      to: '2026-02-10',
    })
    expect(period('period=custom&from=2026-02-31x&to=now').range).toEqual({
      from: '2026-03-03',
      to: '2026-03-30',
    })
  })

  it('readPeriod() draws by an interval that fits the length, and by the chosen one where it fits', () => {
    expect(period('period=28d&interval=month').interval).toBe('day')
    expect(period('period=91d&interval=week').interval).toBe('week')
    expect(period('period=all').interval).toBe('month')
  })

  it('readPeriod() begins weeks on the day that the site begins them on, and compares them with the week before', () => {
    // The 30th of March 2026 is a Monday.
    expect(period('period=week').range).toEqual({ from: '2026-03-30', to: '2026-03-30' })
    const sundays = { weekStart: 7 }
    expect(period('period=week', sundays)).toMatchObject({
      range: { from: '2026-03-29', to: '2026-03-30' },
      comparison: { previous: { from: '2026-03-22', to: '2026-03-22' } },
      before: { from: '2026-03-22', to: '2026-03-23' },
    })
    expect(period('period=lastweek', sundays)).toMatchObject({
      range: { from: '2026-03-22', to: '2026-03-28' },
      before: { from: '2026-03-15', to: '2026-03-21' },
    })
  })

  it('readPeriod() compares with chosen days, cut as the period is while they are as many', () => {
    expect(period('period=7d&compare=custom&cfrom=2025-12-01&cto=2025-12-07')).toMatchObject({
      compared: { name: 'custom' },
      comparison: { previous: { from: '2025-12-01', to: '2025-12-06' } },
      before: { from: '2025-12-01', to: '2025-12-07' },
    })
    const longer = { from: '2025-12-01', to: '2025-12-31' }
    expect(period('period=7d&compare=custom&cfrom=2025-12-31&cto=2025-12-01')).toMatchObject({
      comparison: { previous: longer },
      before: longer,
    })
    expect(period('period=7d&compare=custom&cfrom=2025-12-01').compared.name).toBe('previous')
  })

  it('readPeriod() has one chosen day beside a day, whose hours are drawn', () => {
    const asked = 'period=today&compare=custom&cfrom=2026-03-02&cto=2026-03-08'
    expect(period(asked).before).toEqual({ from: '2026-03-02', to: '2026-03-02' })
  })

  it('readPeriod() holds a Monday against a Monday when that is asked for', () => {
    const { comparison } = period('period=30d&match=week')
    expect(comparison).toEqual({
      current: { from: '2026-03-01', to: '2026-03-29' },
      previous: { from: '2026-01-25', to: '2026-02-22' },
    })
    expect(period('period=7d&compare=year&match=week').before).toEqual({
      from: '2025-03-25',
      to: '2025-03-31',
    })
    expect(period('period=7d&match=week').before).toEqual({ from: '2026-03-17', to: '2026-03-23' })
    expect(period('period=7d&compare=none&match=week').compared.matchesWeekdays).toBe(false)
  })
})
