import { EVENT_NAMES, type Hit } from '@gatecount/shared/domain/event/hit'
import type { Site } from '@gatecount/shared/domain/identity/site'
import type { Counts } from '@gatecount/shared/domain/report/cell-row'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countBatch, differences, endAllVisits, heldIn, newState } from './counting-core.ts'
import { heardAtOnce } from './follow-all.ts'
import { hitOf, PEOPLE, SITES } from './hit-streams.ts'
import { cellKey, oracle } from './oracle.ts'

const NOON = Date.parse('2026-03-29T12:00:00.000Z')
const MINUTE = 60_000

const [toner] = SITES
const site: Site = {
  ...(toner as Site),
  funnels: [
    {
      id: 1,
      name: 'Round about',
      since: '2026-03-01',
      steps: ['/a', '*', '/b', '/*'].map(pattern => ({ kind: 'page', pattern })),
    },
    {
      id: 2,
      name: 'There and back',
      since: '2026-03-01',
      steps: [
        { kind: 'page', pattern: '/b' },
        { kind: 'event', pattern: 'Say*' },
        { kind: 'page', pattern: '/a' },
      ],
    },
  ],
}

function cellsOf(hits: readonly Hit[]): Map<string, Counts> {
  const state = newState(undefined, () => site)
  countBatch(state, hits)
  endAllVisits(state)
  const sums = new Map<string, Counts>()
  for (const day of state.days.all()) heldIn(day, sums)
  return sums
}

/** Visitors and visits of the steps of a funnel, when one person opens these pages, `…` being a pause that ends a visit. */
function stepsOf(funnel: number, ...pages: string[]): string[] {
  let at = NOON
  const hits = pages.flatMap(path => {
    at += path === '…' ? 40 * MINUTE : MINUTE
    return path === '…' ? [] : [hitOf(at, { path })]
  })
  const cells = cellsOf(hits)
  return [1, 2, 3, 4].flatMap(step => {
    const counts = cells.get(cellKey(1, '2026-03-29', 'funnel_step', `${funnel}.${step}`, ''))
    return counts === undefined ? [] : [`${step}: ${counts.visitors}/${counts.visits}/${counts.events}`]
  })
}

describe('countFunnels()', () => {
  it.each([
    ['takes one step with a hit', ['/a'], ['1: 1/1/1']],
    ['takes the next step with another hit, the same page again', ['/a', '/a'], ['1: 1/1/1', '2: 1/1/1']],
    ['takes no step before the one that is due', ['/b', '/c', '/b'], []],
    [
      'passes over what is none of its steps',
      ['/a', '/c', '/c', '/c', '/b'],
      ['1: 1/1/1', '2: 1/1/1', '3: 1/1/1'],
    ],
    ['takes each step once in a visit', ['/a', '/a', '/a', '/a'], ['1: 1/1/1', '2: 1/1/1']],
    [
      'begins anew with a visit, and counts a visitor once a day',
      ['/a', '/c', '…', '/b', '/a'],
      ['1: 1/2/2', '2: 1/1/1'],
    ],
  ])('countFunnels() %s', (_, pages, steps) => {
    expect(stepsOf(1, ...pages)).toEqual(steps)
  })

  it('countFunnels() counts what the oracle counts, whatever way people take', () => {
    const step = fc.record({
      person: fc.nat(2),
      path: fc.constantFrom('/a', '/b', '/c'),
      name: fc.constantFrom(EVENT_NAMES.pageview, EVENT_NAMES.pageview, 'Say hello'),
      pause: fc.oneof({ weight: 12, arbitrary: fc.constant(MINUTE) }, fc.constant(40 * MINUTE)),
    })
    const reached = new Set<string>()
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 40, size: 'max' }), steps => {
        let at = NOON
        const hits = steps.map(({ person, path, name, pause }) => {
          at += pause
          const who = PEOPLE[person]
          return hitOf(at, { path, name, ...(who && { person: who }) })
        })
        const truth = new Map(
          oracle([site], heardAtOnce(hits)).cells.map(({ start, cut, first, second, counts }) => [
            cellKey(1, start, cut, first, second),
            counts,
          ]),
        )
        for (const key of truth.keys())
          if (key.includes('|funnel_step|')) reached.add(key.split('|')[3] ?? '')
        expect(differences(cellsOf(hits), truth)).toEqual([])
      }),
      { numRuns: 60 },
    )
    expect([...reached].sort()).toEqual(['1.1', '1.2', '1.3', '1.4', '2.1', '2.2', '2.3'])
  })
})
