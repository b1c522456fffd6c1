import type { Site } from '@gatecount/shared/domain/identity/site'
import { gateFor, type Period } from '@gatecount/shared/domain/privacy/gates'
import {
  RELEASE_FAMILIES,
  RELEASE_FAMILY_NAMES,
  type ReleaseCount,
} from '@gatecount/shared/domain/privacy/release-families'
import { COUNTS, type Counts } from '@gatecount/shared/domain/report/cell-row'
import { monthOf, weekOf } from '@gatecount/shared/domain/time/period'
import { followAll, type Heard } from './follow-all.ts'
import { type Line, linesOf, type Visit } from './visit-lines.ts'

/** What a cell holds over a day, week or month; its visitors are then visitor-days. */
export interface Cell extends Omit<Line, 'plus'> {
  readonly site: number
  readonly period: Period
  readonly start: string
  readonly counts: Counts
}

/** What the releases of a site get from one of its days, before noise. */
export interface Gift extends ReleaseCount {
  readonly site: number
  readonly day: string
}

export const cellKey = (site: number, start: string, cut: string, first: string, second: string): string =>
  [site, start, cut, first, second].join('|')

/** The one of the key, made when it is not there. */
function at<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key) ?? make()
  map.set(key, known)
  return known
}

const nothing = (): Counts => Object.fromEntries(COUNTS.map(count => [count, 0])) as Counts

const add = (into: Counts, more: Partial<Counts>): void => {
  for (const count of COUNTS) into[count] += more[count] ?? 0
}

/** Every cell of every day, whether it has its crowd or not: a set of people, a set of visits, and sums. */
function cellsOf(visits: readonly Visit[]): Cell[] {
  const cells = new Map<string, { cell: Cell; people: Set<string>; visits: Set<Visit> }>()
  for (const visit of visits) {
    const { site, day, person, hits } = visit
    for (const { cut, first, second, plus } of linesOf(visit)) {
      const one = at(cells, cellKey(site.id, day, cut, first, second), () => ({
        cell: { site: site.id, period: 'day', start: day, cut, first, second, counts: nothing() },
        people: new Set(),
        visits: new Set(),
      }))
      one.people.add(person)
      // An hour has everybody who is there, and the visits that begin in it.
      if (cut !== 'hour' || Number(first) === hits[0]?.hour) one.visits.add(visit)
      add(one.cell.counts, plus)
    }
  }
  return [...cells.values()].map(({ cell, people, visits: some }) => {
    add(cell.counts, { visitors: people.size, visits: some.size })
    return cell
  })
}

/** A visitor-day gives to the first values of each family that it comes upon, as many as the family allows. */
function giftsOf(visits: readonly Visit[]): Gift[] {
  const days = new Map<string, { visit: Visit; lines: Line[] }>()
  for (const visit of visits) {
    const key = `${visit.site.id}|${visit.day}|${visit.person}`
    at(days, key, () => ({ visit, lines: [] })).lines.push(...linesOf(visit))
  }
  const gifts = new Map<string, Gift>()
  for (const { visit, lines } of days.values()) {
    for (const family of RELEASE_FAMILY_NAMES) {
      const { of, cells, perCell } = RELEASE_FAMILIES[family]
      const own = lines.filter(({ cut }) => cut === (of.length === 0 ? 'total' : of.join(':')))
      const views = own.reduce((sum, { plus }) => sum + (plus.pageviews ?? 0), 0)
      const count = Math.min(perCell, family === 'pageviews' ? views : 1)
      if (count === 0) continue
      for (const value of [...new Set(own.map(({ first, second }) => `${first}|${second}`))].slice(
        0,
        cells,
      )) {
        const [first = '', second = ''] = value.split('|')
        const { site, day } = { site: visit.site.id, day: visit.day }
        const key = cellKey(site, day, family, first, second)
        const known = gifts.get(key)?.count ?? 0
        gifts.set(key, { site, day, family, first, second, count: known + count })
      }
    }
  }
  return [...gifts.values()]
}

const SPANS = { day: (day: string) => ({ start: day, days: 1 }), week: weekOf, month: monthOf }

function hasCrowd({ cut, period, start, counts }: Cell): boolean {
  if (cut === 'total' || cut === 'hour') return true
  return counts.visitors >= gateFor(cut.includes(':') ? 2 : 1, SPANS[period](start).days, period)
}

/** What each period shows of the cells of days: what the one before could not, added up. The rest is shown nowhere. */
export function closeAll(days: readonly Cell[]): { shown: Cell[]; hidden: Cell[] } {
  const shown: Cell[] = []
  let hidden = days
  for (const period of ['day', 'week', 'month'] as const) {
    const sums = new Map<string, Cell>()
    for (const cell of hidden) {
      const { start } = SPANS[period](cell.start)
      const key = cellKey(cell.site, start, cell.cut, cell.first, cell.second)
      add(at(sums, key, () => ({ ...cell, period, start, counts: nothing() })).counts, cell.counts)
    }
    shown.push(...[...sums.values()].filter(hasCrowd))
    hidden = [...sums.values()].filter(cell => !hasCrowd(cell))
  }
  return { shown, hidden: [...hidden] }
}

export interface Truth {
  readonly cells: readonly Cell[]
  readonly gifts: readonly Gift[]
  readonly dropped: ReadonlyMap<string, number>
}

/**
 * What should have been counted, worked out slowly with all raw events in memory. Knows no batch, no restart and no
 * store; its clock is the time at which each event was read.
 */
export function oracle(sites: readonly Site[], heard: readonly Heard[]): Truth {
  const { visits, dropped } = followAll(sites, heard)
  return { cells: cellsOf(visits), gifts: giftsOf(visits), dropped }
}
