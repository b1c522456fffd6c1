import { veil } from '@gatecount/shared/domain/privacy/veiled'
import { describe, expect, it } from 'vitest'
import { pairKey, TOTAL_KEY } from '../cells/cell-table.ts'
import { dimensionCode } from '../cells/fact-dictionary.ts'
import { emptySiteDay } from '../cells/site-day.ts'
import { gate, gateGivenUp, passes } from './gate.ts'

const site = {
  id: 7,
  domain: 'a.example',
  timeZone: 'UTC',
  properties: [],
  childSections: [],
  excludedPaths: [],
}

function setUp(salt: Parameters<typeof emptySiteDay>[2] = null) {
  const day = emptySiteDay({ ...site, childDirected: salt === null }, '2026-06-10', salt)
  const fact = (dimension: 'page' | 'hour' | 'event_kind' | 'exit_link', value: string): number =>
    day.facts.intern(dimensionCode(dimension), value)
  const add = (times: number, ...keys: number[]): void => {
    for (const key of keys) {
      const index = day.cells.find(key)
      day.cells.visitors[index] = (day.cells.visitors[index] ?? 0) + times
      day.cells.pageviews[index] = (day.cells.pageviews[index] ?? 0) + times
      day.cells.touch(index)
    }
  }
  const cuts = (moment: 'open' | 'closing' = 'open') => gate(day, moment).rows.map(({ cut }) => cut)
  return { day, fact, add, cuts }
}

describe('gate() of a child-directed site', () => {
  it('passes() asks 50 hits of everything, totals too', () => {
    for (const dimensions of [0, 1, 2] as const)
      expect([passes(dimensions, 49, 'hits'), passes(dimensions, 50, 'hits')]).toEqual([false, true])
  })

  it('gate() writes nothing before the fiftieth page view, then without a word of visitors', () => {
    const { day, fact, add, cuts } = setUp()
    const keys = [TOTAL_KEY, fact('hour', '09'), fact('page', '/')]
    for (let n = 1; n <= 49; n++) {
      add(1, ...keys)
      expect(cuts()).toEqual([])
    }
    add(1, ...keys)
    expect(gate(day, 'open').rows).toMatchObject([
      { cut: 'total', visitors: 0, pageviews: 50 },
      { cut: 'hour', first: '09', visitors: 0, pageviews: 50 },
      { cut: 'page', first: '/', visitors: 0, pageviews: 50 },
    ])
    add(49, ...keys)
    expect(cuts()).toEqual([])
    add(1, ...keys)
    expect(cuts()).toEqual(['total', 'hour', 'page'])
  })

  it('gate() writes the last step when the day closes, and nothing of a day that never had its crowd', () => {
    const few = setUp()
    few.add(49, TOTAL_KEY, few.fact('page', '/'))
    expect(few.cuts('closing')).toEqual([])
    const crowd = setUp()
    crowd.add(50, TOTAL_KEY, crowd.fact('page', '/'))
    expect(crowd.cuts()).toEqual(['total', 'page'])
    crowd.add(10, TOTAL_KEY, crowd.fact('page', '/'))
    expect(crowd.cuts()).toEqual([])
    expect(gate(crowd.day, 'closing').rows).toMatchObject([
      { cut: 'total', pageviews: 10 },
      { cut: 'page', pageviews: 10 },
    ])
  })

  it('gate() lets a part wait for its whole, and writes it in the look that writes the whole', () => {
    const { fact, add, cuts } = setUp()
    const [kind, a, b] = [fact('event_kind', 'exit_link'), fact('exit_link', 'a'), fact('exit_link', 'b')]
    add(50, TOTAL_KEY)
    add(60, kind, b)
    add(30, kind, a)
    expect(cuts()).toEqual(['total', 'event_kind', 'exit_link'])
    add(50, TOTAL_KEY)
    add(30, kind, a)
    expect(cuts()).toEqual(['total'])
    add(50, TOTAL_KEY)
    add(20, kind)
    expect(cuts()).toEqual(['total', 'event_kind', 'exit_link'])
  })
})

describe('gateGivenUp()', () => {
  it('gateGivenUp() writes of a day with visitors the totals that have moved, and nothing else that waits', () => {
    const { day, fact, add } = setUp(veil(Buffer.alloc(32)))
    add(
      9,
      TOTAL_KEY,
      fact('hour', '09'),
      fact('page', '/'),
      pairKey(fact('page', '/'), fact('exit_link', 'a')),
    )
    expect(gateGivenUp(day).rows).toMatchObject([
      { cut: 'total', visitors: 9 },
      { cut: 'hour', visitors: 9 },
    ])
  })

  it('gateGivenUp() writes of a day of hits the last step of what was shown', () => {
    const { day, fact, add, cuts } = setUp()
    add(50, TOTAL_KEY)
    expect(cuts()).toEqual(['total'])
    add(3, TOTAL_KEY, fact('page', '/'))
    expect(gateGivenUp(day).rows).toMatchObject([{ cut: 'total', pageviews: 3 }])
  })
})
