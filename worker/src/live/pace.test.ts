import { expect, it } from 'vitest'
import { pace } from './pace.ts'

it('pace() lets nothing through sooner than ten seconds after the last, however often it is asked', () => {
  let now = 0
  const isTime = pace(10_000, () => now)
  const passed: number[] = []
  for (; now <= 30_000; now += 500) if (isTime()) passed.push(now)
  expect(passed).toEqual([0, 10_000, 20_000, 30_000])
})

it('pace() begins anew when the clock was set back', () => {
  let now = 3_600_000
  const isTime = pace(10_000, () => now)
  expect(isTime()).toBe(true)
  now = 0
  expect([isTime(), isTime()]).toEqual([true, false])
})
