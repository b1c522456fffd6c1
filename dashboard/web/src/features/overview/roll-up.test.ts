import { describe, expect, it } from 'vitest'
import type { SiteFigures } from './api/overview.ts'
import { byVisitors, changeOf, rollUp } from './roll-up.ts'

const sums = (visitors: number, pageviews: number) => ({ visitors, pageviews })
const site = (domain: string, given: Partial<SiteFigures>): SiteFigures => ({
  domain,
  counts: 'visitors',
  total: sums(0, 0),
  compared: null,
  points: [],
  live: null,
  ...given,
})
const SHOP = site('shop.example', {
  total: sums(120, 300),
  compared: { now: sums(110, 280), before: sums(100, 350) },
})
const KIDS = site('kids.example', {
  counts: 'pageviews',
  total: sums(0, 900),
  compared: { now: sums(0, 900), before: sums(0, 600) },
})
const NEW = site('new.example', { total: sums(7, 9) })

describe('rollUp()', () => {
  it('rollUp() adds up all sites, and compares what can be compared', () => {
    const { total, changes } = rollUp([SHOP, KIDS, NEW])
    expect(total).toEqual(sums(127, 1209))
    expect(changes.visitors).toBeCloseTo(0.1)
    expect(changes.pageviews).toBeCloseTo(1180 / 950 - 1)
    expect(rollUp([NEW]).changes).toEqual({ visitors: null, pageviews: null })
  })
})

describe('changeOf()', () => {
  it('changeOf() is that of page views where nobody is told apart', () => {
    expect(changeOf(KIDS)).toBeCloseTo(0.5)
    expect(changeOf(SHOP)).toBeCloseTo(0.1)
    expect(changeOf(NEW)).toBeNull()
  })
})

describe('byVisitors()', () => {
  it('byVisitors() puts the most visited first and sites without figures last', () => {
    const order = [undefined, KIDS, NEW, SHOP].sort(byVisitors)
    expect(order).toEqual([SHOP, NEW, KIDS, undefined])
  })
})
