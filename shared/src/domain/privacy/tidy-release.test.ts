import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listedFrom } from './long-lists.ts'
import type { ReleaseFamilyName } from './release-families.ts'
import { type PlannedFamily, planRelease } from './release-plan.ts'
import { type NoisedFamily, type NoisedValue, type ReleasedCount, tidyRelease } from './tidy-release.ts'

const plan = planRelease('partner')

function planned(name: ReleaseFamilyName): PlannedFamily {
  const found = plan.families.find(({ family }) => family === name)
  if (found === undefined) throw new Error(`No family ${name}`)
  return found
}

function noised(
  name: ReleaseFamilyName,
  values: readonly (readonly [string, number, boolean])[],
): NoisedFamily {
  return {
    family: planned(name),
    declared: values.filter(([, , isDeclared]) => isDeclared).length,
    values: values.map(
      ([first, count, isDeclared]): NoisedValue => ({ first, second: '', noised: BigInt(count), isDeclared }),
    ),
  }
}

const visitors = (count: number): NoisedFamily => noised('visitors', [['', count, true]])
const countsOf = (rows: readonly ReleasedCount[], name: ReleaseFamilyName): Record<string, number> =>
  Object.fromEntries(rows.filter(({ family }) => family === name).map(({ first, count }) => [first, count]))

describe('tidyRelease()', () => {
  it('puts zero for what is negative, and keeps it in the list', () => {
    const rows = tidyRelease([visitors(-3), noised('page', [['/a', -20, true]])])
    expect(rows).toEqual([
      { family: 'visitors', first: '', second: '', count: 0 },
      { family: 'page', first: '/a', second: '', count: 0 },
    ])
  })

  it('lists undeclared values from the threshold of their family on', () => {
    const { threshold } = planned('source')
    const least = threshold ?? 0
    const rows = tidyRelease([
      visitors(1000),
      noised('source', [
        ['at', least, false],
        ['below', least - 1, false],
      ]),
    ])
    expect(countsOf(rows, 'source')).toEqual({ at: least })
  })

  it('scales down families of one value a visitor-day to the released visitors, no others, and none up', () => {
    const three = (name: ReleaseFamilyName): NoisedFamily =>
      noised(name, [
        ['a', 60, true],
        ['b', 30, true],
        ['c', -5, true],
      ])
    const tidied = tidyRelease([visitors(45), three('device'), three('exit_link')])
    expect(countsOf(tidied, 'device')).toEqual({ a: 30, b: 15, c: 0 })
    expect(countsOf(tidied, 'exit_link')).toEqual({ a: 60, b: 30, c: 0 })
    expect(countsOf(tidyRelease([visitors(500), three('device')]), 'device')).toEqual({ a: 60, b: 30, c: 0 })
  })

  it('never lets such a family sum to more than the released visitors', () => {
    const counts = fc.array(fc.integer({ min: -200, max: 2000 }), { maxLength: 150 })
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 3000 }), counts, (total, values) => {
        for (const name of ['gateway', 'country', 'device'] as const) {
          const rows = tidyRelease([
            visitors(total),
            noised(
              name,
              values.map((count, at) => [`${at}`, count, at % 3 > 0]),
            ),
          ])
          const sum = Object.values(countsOf(rows, name)).reduce((a, b) => a + b, 0)
          expect(sum).toBeLessThanOrEqual(Math.max(0, total))
          expect(rows.every(({ count }) => count >= 0)).toBe(true)
        }
      }),
    )
  })

  it('leaves out of a long list what does not stand out of its noise, before anything is scaled', () => {
    const from = listedFrom(planned('gateway'), 17_000) ?? 0
    const zeros = Array.from({ length: 16_998 }, (_, at) => [`zero ${at}`, (at % 20) - 10, true] as const)
    const rows = tidyRelease([
      visitors(200),
      noised('gateway', [['large', 150, true], ['small', from, true], ...zeros]),
    ])
    expect(countsOf(rows, 'gateway')).toEqual({ large: 150, small: from })
  })

  it('refuses a count beyond the safe integers', () => {
    expect(() => tidyRelease([visitors(Number.MAX_SAFE_INTEGER + 1)])).toThrow(RangeError)
  })
})

describe('listedFrom()', () => {
  it('is null for lists that are released whole, and grows with the length of the others', () => {
    const gateway = planned('gateway')
    expect(listedFrom(gateway, 100)).toBeNull()
    expect(listedFrom(gateway, 101)).toBeGreaterThanOrEqual(gateway.floor)
    expect(listedFrom(gateway, 17_000)).toBeGreaterThan(listedFrom(gateway, 250) ?? 0)
    expect(listedFrom(gateway, 17_000)).toBeLessThan(gateway.threshold ?? 0)
  })
})
