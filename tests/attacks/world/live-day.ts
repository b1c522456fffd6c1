import { GATE } from '@gatecount/shared/domain/privacy/gates'
import { labelOf } from '@gatecount/worker/cells/cut-of-key'
import type { SiteDay } from '@gatecount/worker/cells/site-day'
import { gate } from '@gatecount/worker/gate/gate'
import { countBatch, endAllVisits } from '../../laws/counting-core.ts'
import { labelOfRow, onlyDay, shopState } from './counted-day.ts'
import type { ShopVisit } from './shop.ts'

/** How figures of an open day move: what the gate does, and two designs that were measured beside it. */
export type Movement = 'with every visitor' | 'in steps of a cell' | 'as the gate does'

/** Visitors of the cells of lists (of one dimension), as somebody sees them who looks after every visit. */
export type View = ReadonlyMap<string, number>

/** Adds what the cells of lists hold: true visitors while nothing has been written. */
function readTruth({ cells, facts }: SiteDay, truth: Map<string, number>): void {
  for (let index = 0; index < cells.size; index++) {
    const label = labelOf(cells.keyAt(index), facts)
    if (label.dimensions === 1) truth.set(labelOfRow(label), cells.visitors[index] ?? 0)
  }
}

/** What an observer would see if open cells were shown at once, or in steps each of its own, by the true counts. */
function viewAfter(before: View, truth: View, movement: Movement): View {
  const view = new Map(before)
  for (const [label, visitors] of truth) {
    const shown = before.get(label) ?? 0
    const step = shown === 0 || movement === 'in steps of a cell' ? GATE[1] : 1
    if (visitors - shown >= step) view.set(label, visitors)
  }
  return view
}

function writtenAfter(before: View, day: SiteDay, moment: 'open' | 'closing' = 'open'): View {
  const view = new Map(before)
  for (const row of gate(day, moment).rows) {
    const label = labelOfRow(row)
    const isOfList = row.cut !== 'total' && row.cut !== 'hour' && row.second === ''
    if (isOfList) view.set(label, (before.get(label) ?? 0) + row.visitors)
  }
  return view
}

/**
 * The views of an observer who looks after each of the visits, which come one after the other. The real core counts; the
 * real gate lets through, or what another design would have let through is worked out from the true counts.
 */
export function watchDay(visits: readonly ShopVisit[], movement: Movement): View[] {
  const state = shopState()
  const truth = new Map<string, number>()
  const views: View[] = []
  for (const { hits } of visits) {
    countBatch(state, hits)
    const day = onlyDay(state)
    const before = views.at(-1) ?? new Map<string, number>()
    if (movement === 'as the gate does') {
      views.push(writtenAfter(before, day))
    } else {
      readTruth(day, truth)
      views.push(viewAfter(before, truth, movement))
    }
  }
  return views
}

/** What the observer sees last before the day closes, and when it has closed. */
export function watchClosing(visits: readonly ShopVisit[]): [before: View, after: View] {
  const state = shopState()
  let view: View = new Map()
  for (const { hits } of visits) {
    countBatch(state, hits)
    view = writtenAfter(view, onlyDay(state))
  }
  endAllVisits(state)
  return [view, writtenAfter(view, onlyDay(state), 'closing')]
}

/** An open day into which an attacker sends visits and looks after each. */
export class LiveDay {
  readonly #state = shopState()
  view: View = new Map()

  /** Counts a visit; true when the figure of the label moved. */
  come({ hits }: ShopVisit, label: string): boolean {
    const before = this.view
    countBatch(this.#state, hits)
    this.view = writtenAfter(before, onlyDay(this.#state))
    return this.view.get(label) !== before.get(label)
  }
}
