import { veil } from '@gatecount/shared/domain/privacy/veiled'
import { COUNTS, type Counts } from '@gatecount/shared/domain/report/cell-row'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dimensionCode } from '../cells/fact-dictionary.ts'
import { emptySiteDay, type SiteDay } from '../cells/site-day.ts'
import {
  addCounts,
  decodeCounts,
  gateSpan,
  leftoversOf,
  readSpan,
  spanText,
  toLeftover,
} from './leftovers.ts'

const site = {
  id: 7,
  domain: 'a.example',
  timeZone: 'UTC',
  properties: [],
  childSections: [],
  excludedPaths: [],
}
const week = { site: 7, period: 'week', start: '2026-06-08' } as const
const short = { site: 7, period: 'week', start: '2026-06-29' } as const
const month = { site: 7, period: 'month', start: '2026-06-01' } as const

/** A day whose goals wait with these numbers of visitors. */
function dayOf(goals: readonly (readonly [name: string, visitors: number])[]): SiteDay {
  const day = emptySiteDay(site, '2026-06-10', veil(Buffer.alloc(32)))
  for (const [name, visitors] of goals) {
    const index = day.cells.find(day.facts.intern(dimensionCode('goal'), name))
    day.cells.visitors[index] = visitors
    day.cells.events[index] = visitors * 3
  }
  return day
}
const goals = fc.uniqueArray(fc.tuple(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 60 })), {
  selector: ([name]) => name,
  maxLength: 20,
})
const total = (all: Iterable<Counts>): Counts =>
  [...all].reduce<Counts>((sum, counts) => addCounts(sum, counts), decodeCounts(''))

describe('gateSpan()', () => {
  it('gateSpan() lets rows of D + k visitor-days through, keeps the rest, and loses nothing in between', () => {
    fc.assert(
      fc.property(goals, fc.constantFrom(week, short, month), (all, span) => {
        const left = leftoversOf(dayOf(all))
        const { rows, rest } = gateSpan(span, left)
        const need = { '2026-06-08': 12, '2026-06-29': 7, '2026-06-01': 35 }[span.start]
        for (const { visitors } of rows) expect(visitors).toBeGreaterThanOrEqual(need)
        for (const { visitors } of rest.values()) expect(visitors).toBeLessThan(need)
        expect(total([...rows, ...rest.values()])).toEqual(total(left.values()))
        const expected = all.filter(([, visitors]) => visitors >= need).map(([name]) => name)
        expect(rows.map(({ first }) => first).sort()).toEqual(expected.sort())
        for (const row of rows)
          expect(row).toMatchObject({
            site: 7,
            cut: 'goal',
            second: '',
            period: span.period,
            start: span.start,
          })
      }),
    )
  })

  it('gateSpan() asks more of pairs', () => {
    const counts = { ...decodeCounts(''), visitors: 16 }
    const pair = new Map([[JSON.stringify(['goal:prop', 'a', 'b']), counts]])
    expect(gateSpan(week, pair).rows).toEqual([])
    counts.visitors = 17
    expect(gateSpan(week, pair).rows).toHaveLength(1)
  })
})

describe('toLeftover()', () => {
  it('toLeftover() writes counts and spans that can be read back', () => {
    const number = fc.maxSafeNat()
    const counts = fc
      .tuple(...COUNTS.map(() => number))
      .map(numbers => Object.fromEntries(COUNTS.map((count, i) => [count, numbers[i] ?? 0])) as Counts)
    fc.assert(
      fc.property(counts, value => {
        const { span, fields } = toLeftover(week, new Map([['label', value]]))
        expect(decodeCounts(fields.get('label') ?? '')).toEqual(value)
        expect(readSpan(span)).toEqual(week)
        expect(spanText(readSpan(span))).toBe(span)
      }),
    )
  })
})
