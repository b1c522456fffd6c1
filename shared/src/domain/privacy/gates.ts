/** Visitors that a day cell needs before it is written, by the number of dimensions in its cut. */
export const GATE = { 1: 5, 2: 10 } as const

/**
 * While a day is open its lists move in steps, so that nobody who watches them sees one visitor pass. They are looked at
 * when so many visitors have come to the site since the last look, and a cell that was written before is written again
 * when as many further visitors are in it as its gate asks.
 */
export const LOOK_AFTER = GATE[1]

/**
 * Hits that a cell of a child-directed site needs, whatever it is about, totals and hours included: nobody is told apart
 * there, so nobody knows how many visitors there were.
 */
export const HITS_GATE = 50

/** What a crowd is made of: visitors, or hits where nobody is told apart. */
export type CrowdOf = 'visitors' | 'hits'

export type Period = 'day' | 'week' | 'month'

/**
 * How many visitor-days a cell needs before it may be written. Totals carry no attribute and pass always.
 * For a week or month of D days the need is D + k: somebody who came every single day cannot account for it alone.
 */
export function gateFor(
  dimensions: 1 | 2,
  daysInPeriod: number,
  period: Period,
  of: CrowdOf = 'visitors',
): number {
  const k = of === 'hits' ? HITS_GATE : GATE[dimensions]
  return period === 'day' ? k : daysInPeriod + k
}
