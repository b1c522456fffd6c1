import { cutsLeftOut } from '@gatecount/shared/domain/policy/held-cuts'
import { type CrowdOf, gateFor, HITS_GATE, LOOK_AFTER } from '@gatecount/shared/domain/privacy/gates'
import type { CellRow } from '@gatecount/shared/domain/report/cell-row'
import type { CellTable } from '../cells/cell-table.ts'
import { type CellLabel, labelOf } from '../cells/cut-of-key.ts'
import { crowdOf, type SiteDay } from '../cells/site-day.ts'
import { waitsForItsWhole, wholesFirst } from './whole-of-hits.ts'

/** What the gate makes of a day; cells by their index in the table. */
export interface GateResult {
  readonly rows: CellRow[]
  /** Changed cells whose counts are kept back, for want of a crowd or of a step; they are saved as bare counts. */
  readonly waiting: number[]
  /**
   * Cells of which something else is saved than such counts: they were written, and are saved as empty if they were
   * saved otherwise before; or they have given more to the release.
   */
  readonly marked: number[]
}

/**
 * True when what a cell holds may be written: with the k-th different visitor since it was last, totals always. Of a
 * child-directed site nothing passes always, and k are hits.
 */
export function passes(
  dimensions: CellLabel['dimensions'],
  crowd: number,
  of: CrowdOf = 'visitors',
): boolean {
  if (dimensions === 0) return of === 'visitors' || crowd >= gateFor(1, 1, 'day', of)
  return crowd >= gateFor(dimensions, 1, 'day', of)
}

function rowOf(day: SiteDay, index: number, label: CellLabel): CellRow {
  const { cells } = day
  return {
    site: day.site.id,
    cut: label.cut,
    period: 'day',
    start: day.day,
    first: label.first,
    second: label.second,
    ...cells.countsAt(index),
    ...(crowdOf(day) === 'hits' && { visitors: 0 }),
    batch: 0,
  }
}

/** Writes what a cell holds, and empties it: what is written is never held back, and what is held back is never written. */
function write(day: SiteDay, index: number, label: CellLabel, { rows, marked }: GateResult): void {
  const { cells } = day
  rows.push(rowOf(day, index, label))
  const hasGiven = cells.takeGiven(index)
  if (hasGiven || !cells.isReleased(index) || cells.isHeld(index)) marked.push(index)
  cells.release(index)
  cells.hold(index, false)
  cells.clear(index)
}

/**
 * Cells that changed are saved; those of the whole site are written at once, those of an attribute wait for the next look.
 * Of a child-directed site all wait.
 */
function takeChanged(day: SiteDay, result: GateResult): number[] {
  const { cells, facts } = day
  const attributes: number[] = []
  for (const index of cells.takeChanged()) {
    const label = labelOf(cells.keyAt(index), facts)
    if (label.dimensions !== 0 || crowdOf(day) === 'hits') {
      if (label.cut === 'total') day.newcomers = cells.visitors[index] ?? 0
      attributes.push(index)
      continue
    }
    if (label.cut === 'total') day.newcomers += cells.visitors[index] ?? 0
    write(day, index, label, result)
  }
  return attributes
}

/** Has a cell saved that changed and was not written. */
function keep(cells: CellTable, index: number, { waiting, marked }: GateResult): void {
  const hasGiven = cells.takeGiven(index)
  const isReleased = cells.isReleased(index)
  if (isReleased && cells.isEmpty(index)) {
    if (hasGiven) marked.push(index)
    return
  }
  cells.hold(index, isReleased)
  waiting.push(index)
}

function* everyCell({ size }: CellTable): Generator<number> {
  for (let index = 0; index < size; index++) yield index
}

/**
 * Lets through what has its crowd: totals at once, cells with an attribute in steps while the day is open, and all that
 * is left of open ones when it closes. This is the only place that makes rows of a day.
 */
export function gate(day: SiteDay, moment: 'open' | 'closing'): GateResult {
  const { cells, facts } = day
  const result: GateResult = { rows: [], waiting: [], marked: [] }
  const changed = takeChanged(day, result)
  const closes = moment === 'closing'
  const of = crowdOf(day)
  if (closes || day.newcomers >= (of === 'hits' ? HITS_GATE : LOOK_AFTER)) {
    day.newcomers = 0
    const leftOut = cutsLeftOut(day.site.cutsFrom, day.day)
    const seen = cells.takeUnseen()
    const looked = closes ? everyCell(cells) : seen
    for (const index of of === 'hits' ? wholesFirst(day, looked) : looked) {
      if (cells.isEmpty(index)) continue
      const label = labelOf(cells.keyAt(index), facts)
      if (leftOut.has(label.cut)) continue
      const isLast = closes && cells.isReleased(index)
      if (!isLast && !passes(label.dimensions, cells.visitors[index] ?? 0, of)) continue
      if (of === 'hits' && waitsForItsWhole(day, index, label)) continue
      write(day, index, label, result)
    }
  }
  for (const index of changed) keep(cells, index, result)
  return result
}

/**
 * What is written of a day that is given up, since its site has become child-directed or is so no longer: its totals,
 * which have been moving with every hit, or the last step of what was shown already. All else is forgotten.
 */
export function gateGivenUp(day: SiteDay): GateResult {
  if (crowdOf(day) === 'hits') return gate(day, 'closing')
  const result: GateResult = { rows: [], waiting: [], marked: [] }
  takeChanged(day, result)
  return result
}

/** Cells of the day that never found their crowd, for the next closing to try again. */
export function* stillWaiting(
  day: SiteDay,
): Generator<{ label: CellLabel; index: number; cells: CellTable }> {
  const { cells, facts } = day
  const leftOut = cutsLeftOut(day.site.cutsFrom, day.day)
  for (const index of everyCell(cells)) {
    if (cells.isReleased(index)) continue
    const label = labelOf(cells.keyAt(index), facts)
    // Of a day before its cut was in force a cell is never tried again, in no week and no month.
    if (!leftOut.has(label.cut)) yield { label, index, cells }
  }
}

/** Open cells of the day that hold counts back for their next step. */
export function* heldBack({ cells }: SiteDay): Generator<number> {
  for (const index of everyCell(cells)) if (cells.isReleased(index) && !cells.isEmpty(index)) yield index
}
