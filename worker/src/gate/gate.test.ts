import { veil } from '@gatecount/shared/domain/privacy/veiled'
import { describe, expect, it } from 'vitest'
import { pairKey, TOTAL_KEY } from '../cells/cell-table.ts'
import { dimensionCode } from '../cells/fact-dictionary.ts'
import { emptySiteDay } from '../cells/site-day.ts'
import { gate, heldBack, passes, stillWaiting } from './gate.ts'

const site = {
  id: 7,
  domain: 'a.example',
  timeZone: 'UTC',
  properties: [],
  childSections: [],
  excludedPaths: [],
}

function setUp() {
  const day = emptySiteDay(site, '2026-06-10', veil(Buffer.alloc(32)))
  const source = day.facts.intern(dimensionCode('source'), 'Google')
  const page = day.facts.intern(dimensionCode('page'), '/')
  const hour = day.facts.intern(dimensionCode('hour'), '09')
  const visit = (...keys: number[]): void => {
    for (const key of keys) {
      const index = day.cells.find(key)
      day.cells.visitors[index] = (day.cells.visitors[index] ?? 0) + 1
      day.cells.pageviews[index] = (day.cells.pageviews[index] ?? 0) + 2
      day.cells.touch(index)
    }
  }
  return { day, source, pair: pairKey(source, page), hour, visit }
}

/** So many others come to the site, so that it is time for a look. */
const COMERS = 5

describe('gate()', () => {
  it('gate() lets a cell of one dimension through with its fifth visitor, whole', () => {
    const { day, source, visit } = setUp()
    for (let n = 1; n <= 4; n++) {
      visit(source, TOTAL_KEY)
      expect(gate(day, 'open').rows.map(({ cut }) => cut)).toEqual(['total'])
    }
    visit(source, TOTAL_KEY)
    expect(gate(day, 'open').rows).toMatchObject([
      { cut: 'total', visitors: 1 },
      { cut: 'source', first: 'Google', visitors: 5, pageviews: 10, period: 'day', start: '2026-06-10' },
    ])
    expect(gate(day, 'open').rows).toEqual([])
  })

  it('gate() lets a pair through with its tenth visitor', () => {
    const { day, pair, visit } = setUp()
    const pairs = () => gate(day, 'open').rows.filter(({ cut }) => cut !== 'total')
    for (let n = 1; n <= 9; n++) {
      visit(pair, TOTAL_KEY)
      expect(pairs()).toEqual([])
    }
    visit(pair, TOTAL_KEY)
    expect(pairs()).toMatchObject([{ cut: 'source:page', first: 'Google', second: '/', visitors: 10 }])
  })

  it('gate() looks at lists only when five further visitors have come, whoever of them is in a cell', () => {
    const { day, source, visit } = setUp()
    for (let n = 1; n <= 5; n++) visit(source)
    for (let n = 1; n < COMERS; n++) {
      visit(TOTAL_KEY)
      expect(gate(day, 'open').rows.map(({ cut }) => cut)).toEqual(['total'])
    }
    visit(TOTAL_KEY)
    expect(gate(day, 'open').rows).toMatchObject([{ cut: 'total' }, { cut: 'source', visitors: 5 }])
  })

  it('gate() writes an open cell again in steps of its crowd, and the rest when the day closes', () => {
    const { day, source, visit } = setUp()
    for (let n = 1; n <= 5; n++) visit(source, TOTAL_KEY)
    expect(gate(day, 'open')).toMatchObject({ waiting: [], marked: [1, 0] })
    for (let n = 1; n <= COMERS; n++) visit(TOTAL_KEY)
    for (let n = 1; n <= 4; n++) visit(source)
    expect(gate(day, 'open')).toMatchObject({ rows: [{ cut: 'total' }], waiting: [0], marked: [] })
    expect([...heldBack(day)]).toEqual([0])
    for (let n = 1; n <= COMERS; n++) visit(TOTAL_KEY)
    visit(source)
    const { rows, waiting, marked } = gate(day, 'open')
    expect(rows).toMatchObject([{ cut: 'total' }, { cut: 'source', visitors: 5, pageviews: 10 }])
    expect([waiting, marked]).toEqual([[], [0]])
    visit(source, TOTAL_KEY)
    expect(gate(day, 'open').waiting).toEqual([0])
    expect(gate(day, 'closing').rows).toMatchObject([{ cut: 'source', visitors: 1, pageviews: 2 }])
    expect([...heldBack(day)]).toEqual([])
    expect(gate(day, 'closing').rows).toEqual([])
  })

  it('gate() lets totals through from the first visitor', () => {
    const { day, hour, visit } = setUp()
    visit(TOTAL_KEY, hour)
    expect(gate(day, 'open').rows.map(({ cut, first, visitors }) => [cut, first, visitors])).toEqual([
      ['total', '', 1],
      ['hour', '09', 1],
    ])
    expect([passes(0, 0), passes(1, 4), passes(1, 5), passes(2, 9), passes(2, 10)]).toEqual([
      true,
      false,
      true,
      false,
      true,
    ])
  })

  it('stillWaiting() names exactly the cells that were never written', () => {
    const { day, source, pair, visit } = setUp()
    for (let n = 0; n < 6; n++) visit(source, pair)
    gate(day, 'closing')
    expect([...stillWaiting(day)].map(({ label }) => label.cut)).toEqual(['source:page'])
  })
})
