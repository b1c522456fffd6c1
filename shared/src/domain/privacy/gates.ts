/** Visitors that a day cell needs before it is written, by the number of dimensions in its cut. */
export const GATE = { 1: 5, 2: 10 } as const

/**
 * While a day is open its lists move in steps, so that nobody who watches them sees one visitor pass. They are looked at
 * when so many visitors have come to the site since the last look, and a cell that was written before is written again
 * when as many further visitors are in it as its gate asks.
 */
export const LOOK_AFTER = GATE[1]

export type Period = 'day' | 'week' | 'month'

/**
 * How many visitor-days a cell needs before it may be written. Totals carry no attribute and pass always.
 * For a week or month of D days the need is D + k: somebody who came every single day cannot account for it alone.
 */
export function gateFor(dimensions: 1 | 2, daysInPeriod: number, period: Period): number {
  const k = GATE[dimensions]
  return period === 'day' ? k : daysInPeriod + k
}
