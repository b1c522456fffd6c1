import { describe, expect, it } from 'vitest'
import { fixedZone } from './import-site.ts'

describe('fixedZone()', () => {
  it('fixedZone() names zones whose clock is the offset of the log', () => {
    const at = Date.UTC(1995, 7, 1, 12)
    for (let hours = -12; hours <= 14; hours++) {
      const clock = new Intl.DateTimeFormat('en-GB', { timeZone: fixedZone(hours * 60), timeStyle: 'short' })
      expect(clock.format(at)).toBe(`${String((36 + hours) % 24).padStart(2, '0')}:00`)
    }
    expect(fixedZone(-240)).toBe('Etc/GMT+4')
  })

  it('fixedZone() takes UTC where the database has no zone of that offset', () => {
    expect([0, 330, -13 * 60, 15 * 60].map(fixedZone)).toEqual(['UTC', 'UTC', 'UTC', 'UTC'])
  })
})
