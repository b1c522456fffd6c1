import { describe, expect, it } from 'vitest'
import { dueReport, periodBefore, weekStartOf } from './due-report.ts'

const berlin = { timeZone: 'Europe/Berlin', weekStart: 1 }

describe('dueReport()', () => {
  it('is the week before from eight in the morning of the site on', () => {
    const monday = (time: string) => dueReport('week', berlin, Date.parse(`2026-03-09T${time}+01:00`))
    expect(monday('07:59:59')).toEqual({ from: '2026-02-23', to: '2026-03-01' })
    expect(monday('08:00:00')).toEqual({ from: '2026-03-02', to: '2026-03-08' })
    expect(dueReport('week', berlin, Date.parse('2026-03-15T22:00:00Z'))).toEqual({
      from: '2026-03-02',
      to: '2026-03-08',
    })
  })

  it('follows the day that weeks of the site begin on', () => {
    const sundays = { timeZone: 'America/New_York', weekStart: 7 }
    expect(dueReport('week', sundays, Date.parse('2026-03-08T12:30:00Z'))).toEqual({
      from: '2026-03-01',
      to: '2026-03-07',
    })
  })

  it('is the month before from the first on, whichever weekday it is', () => {
    expect(dueReport('month', berlin, Date.parse('2026-03-01T06:59:00Z'))).toEqual({
      from: '2026-01-01',
      to: '2026-01-31',
    })
    expect(dueReport('month', berlin, Date.parse('2026-03-01T07:00:00Z'))).toEqual({
      from: '2026-02-01',
      to: '2026-02-28',
    })
  })
})

describe('periodBefore()', () => {
  it('is as long as a week, or the calendar month before', () => {
    expect(periodBefore('week', { from: '2026-03-02', to: '2026-03-08' })).toEqual({
      from: '2026-02-23',
      to: '2026-03-01',
    })
    expect(periodBefore('month', { from: '2026-03-01', to: '2026-03-31' })).toEqual({
      from: '2026-02-01',
      to: '2026-02-28',
    })
  })
})

describe('weekStartOf()', () => {
  it('is the day itself or one of the six before it', () => {
    // 2026-03-04 is a Wednesday.
    const starts = [1, 2, 3, 4, 5, 6, 7].map(weekStart => weekStartOf('2026-03-04', weekStart))
    expect(starts).toEqual([
      '2026-03-02',
      '2026-03-03',
      '2026-03-04',
      '2026-02-26',
      '2026-02-27',
      '2026-02-28',
      '2026-03-01',
    ])
  })
})
