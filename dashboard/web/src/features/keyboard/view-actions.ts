import { goTo, withParams } from '../../lib/place.ts'
import type { PeriodName } from '../period/period.ts'
import { shiftPeriod } from '../period/shift-period.ts'
import type { Here } from './here.ts'

const change = ({ place, view }: Here, params: Readonly<Record<string, string | null>>): void => {
  if (view !== null) goTo(withParams(place, params))
}

export const choosePeriod = (here: Here, period: PeriodName): void =>
  change(here, { period, from: null, to: null, interval: null })

/** The days before those on show, or after them. */
export function stepPeriod(here: Here, direction: -1 | 1): void {
  const { view } = here
  const range = view && shiftPeriod(view.period, direction, view.today)
  if (range) change(here, { period: 'custom', ...range, interval: null })
}

export function turnComparison(here: Here): void {
  if (here.view?.period.name === 'all') return
  change(here, { compare: here.view?.period.compared.name === 'none' ? null : 'none' })
}

export function nextInterval(here: Here): void {
  if (here.view === null) return
  const { interval, intervals } = here.view.period
  const next = intervals[(intervals.indexOf(interval) + 1) % intervals.length] ?? interval
  if (next !== interval) change(here, { interval: next })
}

export function removeFilter(here: Here): void {
  if (here.place.params.has('filter')) change(here, { filter: null })
}
