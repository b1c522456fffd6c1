import { veil } from '@gatecount/shared/domain/privacy/veiled'
import { describe, expect, it } from 'vitest'
import { pairKey, TOTAL_KEY } from '../cells/cell-table.ts'
import { dimensionCode } from '../cells/fact-dictionary.ts'
import { emptySiteDay } from '../cells/site-day.ts'
import { gate, passes, stillWaiting } from './gate.ts'

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

describe('gate()', () => {
  it('gate() lets a cell of one dimension through with its fifth visitor, whole, and later only what is new', () => {
    const { day, source, visit } = setUp()
    for (let n = 1; n <= 4; n++) {
      visit(source)
      expect(gate(day)).toMatchObject({ rows: [], waiting: [0], marked: [] })
    }
    visit(source)
    expect(gate(day)).toMatchObject({
      rows: [
        { cut: 'source', first: 'Google', visitors: 5, pageviews: 10, period: 'day', start: '2026-06-10' },
      ],
      marked: [0],
    })
    visit(source)
    expect(gate(day)).toMatchObject({ rows: [{ visitors: 1, pageviews: 2 }], waiting: [], marked: [] })
    expect(gate(day).rows).toEqual([])
  })

  it('gate() lets a pair through with its tenth visitor', () => {
    const { day, pair, visit } = setUp()
    for (let n = 1; n <= 9; n++) visit(pair)
    expect(gate(day).rows).toEqual([])
    visit(pair)
    expect(gate(day).rows).toMatchObject([{ cut: 'source:page', first: 'Google', second: '/', visitors: 10 }])
  })

  it('gate() lets totals through from the first visitor', () => {
    const { day, hour, visit } = setUp()
    visit(TOTAL_KEY, hour)
    expect(gate(day).rows.map(({ cut, first, visitors }) => [cut, first, visitors])).toEqual([
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
    gate(day)
    expect([...stillWaiting(day)].map(({ label }) => label.cut)).toEqual(['source:page'])
  })
})
