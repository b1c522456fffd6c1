import type { Deed } from './goal.ts'

export const MOST_FUNNELS = 20
export const FEWEST_STEPS = 2
export const MOST_STEPS = 8

/**
 * A way through the site that the owner declared, in order; counted within a visit, from the day of its declaration on.
 * Other steps are another funnel, with another id: counts of different ways do not mix.
 */
export interface Funnel {
  /** Never used twice on a site. */
  readonly id: number
  /** 1 to 120 characters. */
  readonly name: string
  readonly steps: readonly Deed[]
  /** Local day of the declaration, `YYYY-MM-DD`. */
  readonly since: string
}

/** How a step is named in the cells: `3.1` is the first step of funnel 3. */
export const funnelStep = (funnel: number, step: number): string => `${funnel}.${step}`
