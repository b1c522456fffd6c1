import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LogClock } from './log-clock.ts'

const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec'
const two = (n: number) => String(n).padStart(2, '0')

/** Writes a time the way a server in a zone `offset` minutes east of UTC does. */
function logged(at: number, offset: number): string {
  const local = new Date(at + offset * 60_000)
  const month = MONTHS.slice(local.getUTCMonth() * 3, local.getUTCMonth() * 3 + 3)
  const clock = [local.getUTCHours(), local.getUTCMinutes(), local.getUTCSeconds()].map(two).join(':')
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}${two(Math.abs(offset) % 60)}`
  return `${two(local.getUTCDate())}/${month}/${local.getUTCFullYear()}:${clock} ${zone}`
}

describe('LogClock', () => {
  it('LogClock.read() reads back any second in any zone, one clock for all', () => {
    const clock = new LogClock()
    const second = fc.integer({ min: Date.UTC(1993, 0, 1) / 1000, max: Date.UTC(2099, 0, 1) / 1000 })
    const offset = fc.integer({ min: -48, max: 56 }).map(quarters => quarters * 15)
    fc.assert(
      fc.property(second, offset, fc.nat(59), (s, o, later) => {
        for (const at of [s * 1000, (s + later) * 1000]) {
          expect(clock.read(`[${logged(at, o)}]`, 1)).toBe(at)
          expect(clock.offsetMinutes).toBe(o)
        }
      }),
    )
  })

  it('LogClock.read() takes a leap second for the first second of the next minute', () => {
    expect(new LogClock().read('31/Dec/2016:23:59:60 +0000', 0)).toBe(Date.UTC(2017, 0, 1))
  })

  it.each([
    '',
    '31/Feb/2016:23:59:00 +0000',
    '01/Aug/1995:24:00:00 +0000',
    '01/Aug/1995:00:60:00 +0000',
    '01/Aug/1995:00:00:61 +0000',
    '01/Abc/1995:00:00:00 +0000',
    '01/Aug/1995:00:00:0x +0000',
    '01/Aug/1995 00:00:00 +0000',
    '01/Aug/1995:00:00:00 GMT..',
    '2015-05-17T10:05:03.000+00',
  ])('LogClock.read() does not read %j, whatever it read before', text => {
    const clock = new LogClock()
    expect(clock.read(text, 0)).toBeNaN()
    clock.read('01/Aug/1995:00:00:00 +0000', 0)
    expect(clock.read(text, 0)).toBeNaN()
  })
})
