import type { Hit } from '@gatecount/shared/domain/event/hit'
import { unveil } from '@gatecount/shared/domain/privacy/veiled'
import type { Counts } from '@gatecount/shared/domain/report/cell-row'
import { CUTS } from '@gatecount/shared/domain/report/cuts'
import { VISIT_DIMENSIONS } from '@gatecount/shared/domain/report/dimensions'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countBatch, differences, endAllVisits, heldIn, newState, trueCells } from './counting-core.ts'
import { batchSizes, DECLARED_BY_OWNER, hitOf, hitStreams, inBatches } from './hit-streams.ts'
import { cellKey } from './oracle.ts'

function cellsOf(batches: readonly Hit[][]): Map<string, Counts> {
  const state = newState()
  for (const batch of batches) countBatch(state, batch)
  endAllVisits(state)
  const sums = new Map<string, Counts>()
  for (const day of state.days.all()) heldIn(day, sums)
  return sums
}

const sorted = (cells: Map<string, Counts>): [string, Counts][] =>
  [...cells].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))

const catalogue = new Set<string>(['total', 'hour', ...CUTS.map(cut => cut.name)])

describe('followVisit() and the cells', () => {
  it('followVisit() counts what the oracle counts, cell by cell, however the hits are cut into batches', () => {
    fc.assert(
      fc.property(hitStreams(), batchSizes, (hits, sizes) => {
        expect(differences(cellsOf(inBatches(hits, sizes)), trueCells(hits))).toEqual([])
      }),
      { numRuns: 120, interruptAfterTimeLimit: 15_000 },
    )
  })

  it('follow() lets a visit that never pauses go on for three hours of the next day, however it comes', () => {
    const start = Date.parse('2026-06-10T08:00:00Z')
    const hits = Array.from({ length: 200 }, (_, n) => hitOf(start + n * 1_500_000))
    const cells = trueCells(hits)
    expect(differences(cellsOf([hits]), cells)).toEqual([])
    expect(differences(cellsOf(inBatches(hits, [1])), cells)).toEqual([])
    expect([...cells.keys()].filter(key => key.includes('|total|'))).toHaveLength(4)
  })

  it('hitStreams() come upon every goal and some steps of each funnel, and bring money', () => {
    const cells = fc.sample(hitStreams(800, { minLength: 800 }), { seed: 1, numRuns: 15 }).map(trueCells)
    const values = (cut: string): string[] =>
      cells.flatMap(all =>
        [...all.keys()].flatMap(key => (key.split('|')[2] === cut ? [key.split('|')[3] ?? ''] : [])),
      )
    const { goals } = DECLARED_BY_OWNER
    expect(values('goal')).toEqual(expect.arrayContaining(goals.map(({ name }) => name)))
    expect(values('funnel_step')).toEqual(expect.arrayContaining(['1.1', '1.2', '1.3', '3.1', '3.2']))
    expect(values('section:next_section')).toContain('/toner/')
    expect(cells.some(all => [...all.values()].some(({ amount }) => amount > 0))).toBe(true)
  })

  it('labelOf() names only cuts of the catalogue', () => {
    fc.assert(
      fc.property(hitStreams(), hits => {
        for (const key of cellsOf([hits]).keys()) expect(catalogue).toContain(key.split('|')[2])
      }),
      { numRuns: 30, interruptAfterTimeLimit: 15_000 },
    )
  })

  it('startVisit() makes the values of every visit dimension add up to the total, and pages to its page views', () => {
    fc.assert(
      fc.property(hitStreams(), hits => {
        const cells = sorted(cellsOf([hits]))
        for (const [key, total] of cells) {
          const [site = '', day = '', cut = ''] = key.split('|')
          if (cut !== 'total') continue
          const sum = (of: string, count: keyof Counts): number =>
            cells
              .filter(([other]) => other.startsWith(`${cellKey(Number(site), day, of, '', '').slice(0, -1)}`))
              .reduce((all, [, counts]) => all + counts[count], 0)
          for (const dimension of VISIT_DIMENSIONS)
            for (const count of ['visits', 'pageviews', 'bounces', 'seconds', 'events'] as const)
              expect([dimension, count, sum(dimension, count)]).toEqual([dimension, count, total[count]])
          for (const cut of ['page', 'section', 'hour']) expect(sum(cut, 'pageviews')).toBe(total.pageviews)
          expect(sum('hour', 'visits')).toBe(total.visits)
          expect(sum('hour', 'amount')).toBe(total.amount)
        }
      }),
      { numRuns: 30, interruptAfterTimeLimit: 15_000 },
    )
  })

  it('addTo() counts one visitor at most once in a cell: without them each cell has at most one visitor less', () => {
    fc.assert(
      fc.property(hitStreams(), fc.nat(), (hits, n) => {
        const who = hits[n % hits.length]
        const address = who === undefined ? '' : unveil(who.address)
        const all = cellsOf([hits])
        const without = cellsOf([hits.filter(hit => unveil(hit.address) !== address)])
        for (const key of without.keys()) expect(all.has(key)).toBe(true)
        for (const [key, { visitors }] of all) {
          expect([0, 1]).toContain(visitors - (without.get(key)?.visitors ?? 0))
        }
      }),
      { numRuns: 40, interruptAfterTimeLimit: 15_000 },
    )
  })
})
