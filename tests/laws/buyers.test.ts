import { EVENT_NAMES, type Hit } from '@gatecount/shared/domain/event/hit'
import type { CellRow } from '@gatecount/shared/domain/report/cell-row'
import { TOTAL_CUTS } from '@gatecount/shared/domain/report/cuts'
import { gate } from '@gatecount/worker/gate/gate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countBatch, endAllVisits, newState } from './counting-core.ts'
import { expectedAttributes } from './expected-attributes.ts'
import { broughtBy, expectedGoals } from './expected-goals.ts'
import { followAll, heardAtOnce } from './follow-all.ts'
import { batchSizes, hitStreams, inBatches, SITES } from './hit-streams.ts'
import type { Visit } from './visit-lines.ts'

/** The same stream on a shop: of page views, every other is an order, paid in euros, in dollars, or not at all. */
const inShop = (hits: readonly Hit[]): Hit[] =>
  hits.map((hit, n) => {
    if (n % 2 === 1 || hit.name !== EVENT_NAMES.pageview) return hit
    const revenue = { currency: n % 6 === 0 ? 'USD' : 'EUR', amount: `${n}.50` }
    return { ...hit, name: 'Sale', revenue: n % 10 === 0 ? null : revenue }
  })
const shopStreams = hitStreams(300, { minLength: 200 }).map(inShop)

/** Everything that is written of the days of a stream: looked at after every batch, and when they close. */
function writtenOf(batches: readonly Hit[][]): CellRow[] {
  const state = newState()
  const rows: CellRow[] = []
  for (const batch of batches) {
    countBatch(state, batch)
    for (const day of state.days.all()) rows.push(...gate(day, 'open').rows)
  }
  endAllVisits(state)
  for (const day of state.days.all()) rows.push(...gate(day, 'closing').rows)
  return rows
}

/** Whether an event of a visit has a value, as far as money can be told by it at all. */
function hasValue({ site, hits }: Visit, hit: Hit, dimension: string, value: string): boolean {
  const [begins] = hits
  const about = begins && expectedAttributes(begins.hit, site)
  if (dimension === 'page') return hit.path === value
  if (dimension === 'goal') return expectedGoals(hit, site, new Set()).includes(value)
  return dimension === 'event_kind' ? value === 'sale' : about?.[dimension] === value
}

/** The different people who brought an amount, of all whom a row is about. */
function buyersOf({ site, start, cut, first, second }: CellRow, visits: readonly Visit[]): Set<string> {
  const [a = '', b] = cut.split(':')
  const buyers = new Set<string>()
  for (const visit of visits) {
    if (visit.site.id !== site || visit.day !== start) continue
    const isBuyer = visit.hits.some(
      ({ hit }) =>
        broughtBy(hit, visit.site) > 0 &&
        hasValue(visit, hit, a, first) &&
        (b === undefined || hasValue(visit, hit, b, second)),
    )
    if (isBuyer) buyers.add(visit.person)
  }
  return buyers
}

const isOfAttribute = ({ cut }: CellRow): boolean => !(TOTAL_CUTS as readonly string[]).includes(cut)

describe('countSale()', () => {
  it('countSale() leaves no row of an attribute with an amount unless as many different visitors as its gate asks for brought one', () => {
    const cuts = new Set<string>()
    fc.assert(
      fc.property(shopStreams, batchSizes, (hits, sizes) => {
        const { visits } = followAll(SITES, heardAtOnce(hits))
        for (const row of writtenOf(inBatches(hits, sizes))) {
          if (!isOfAttribute(row) || row.amount === 0) continue
          cuts.add(row.cut)
          const k = row.cut.includes(':') ? 10 : 5
          expect([row.cut, buyersOf(row, visits).size >= k]).toEqual([row.cut, true])
        }
      }),
      { numRuns: 40, interruptAfterTimeLimit: 20_000 },
    )
    expect([...cuts]).toEqual(expect.arrayContaining(['event_kind', 'goal:event_kind', 'device:event_kind']))
  })

  it('countSale() counts each amount in the total and in one hour, whoever brought it', () => {
    fc.assert(
      fc.property(shopStreams, hits => {
        const { visits } = followAll(SITES, heardAtOnce(hits))
        const brought = visits.flatMap(({ site, hits: own }) => own.map(({ hit }) => broughtBy(hit, site)))
        const rows = writtenOf([[...hits]])
        for (const cut of TOTAL_CUTS) {
          const amounts = rows.filter(row => row.cut === cut).map(({ amount }) => amount)
          expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(brought.reduce((a, b) => a + b, 0))
        }
      }),
      { numRuns: 20, interruptAfterTimeLimit: 10_000 },
    )
  })
})
