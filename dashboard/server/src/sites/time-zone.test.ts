import { describe, expect, it } from 'vitest'
import { isTimeZone } from './time-zone.ts'

describe('isTimeZone()', () => {
  it.each(['UTC', 'Europe/Berlin', 'America/Argentina/Ushuaia', 'Etc/GMT+4'])('knows %s', name => {
    expect(isTimeZone(name)).toBe(true)
  })

  it.each(['', 'Mars/Base', '+02:00', 'Europe/Berlin; DROP', 'not a zone'])('refuses %j', name => {
    expect(isTimeZone(name)).toBe(false)
  })
})
