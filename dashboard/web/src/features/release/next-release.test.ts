import { describe, expect, it } from 'vitest'
import { nextRelease } from './next-release.ts'

const week = { period: 'week', timeZone: 'Europe/Berlin', released: '' } as const
const at = (time: string) => new Date(time)

describe('nextRelease()', () => {
  it('nextRelease() is the running week or month of the site, and comes the day after it', () => {
    const wednesday = at('2026-06-10T12:00:00Z')
    expect(nextRelease(week, wednesday)).toEqual({
      range: { from: '2026-06-08', to: '2026-06-14' },
      comes: '2026-06-15',
    })
    expect(nextRelease({ ...week, period: 'month' }, wednesday)).toEqual({
      range: { from: '2026-06-01', to: '2026-06-30' },
      comes: '2026-07-01',
    })
  })

  it('nextRelease() is cut where the month changes, by the clock of the site', () => {
    expect(nextRelease(week, at('2026-07-31T12:00:00Z')).range).toEqual({
      from: '2026-07-27',
      to: '2026-07-31',
    })
    expect(nextRelease(week, at('2026-08-01T02:00:00Z')).range).toEqual({
      from: '2026-08-01',
      to: '2026-08-02',
    })
  })

  it('nextRelease() is the week before for three hours, unless it has been released', () => {
    const monday = at('2026-06-14T23:30:00Z')
    expect(nextRelease(week, monday).comes).toBe('2026-06-15')
    expect(nextRelease({ ...week, released: '2026-06-14' }, monday).comes).toBe('2026-06-22')
    expect(nextRelease(week, at('2026-06-15T01:30:00Z')).comes).toBe('2026-06-22')
  })
})
