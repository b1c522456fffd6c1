import { type Funnel, funnelStep } from '@gatecount/shared/domain/report/funnel'
import type { Deed } from '@gatecount/shared/domain/report/goal'
import type { Range } from '../../lib/local-date.ts'
import { shareOf } from '../goals/share-of.ts'

/** Visits that took a step, by its name in the cells. */
export type StepVisits = ReadonlyMap<string, number>

export interface StepFigures {
  /** 1 is the first. */
  readonly number: number
  readonly deed: Deed
  /** Null when nobody took it, or too few to show. */
  readonly visits: number | null
  /** Share of the visits of the first step. */
  readonly ofFirst: number | null
  /** Visits that took the step before and not this one; null where one of the two is not known. */
  readonly lost: number | null
  /** Those, as a share of the visits of the step before. */
  readonly lostShare: number | null
}

/** What is known of each step of a funnel. On an open day a step can be ahead of the one before: then nothing is lost. */
export function stepsOf({ id, steps }: Funnel, visits: StepVisits): StepFigures[] {
  const of = (number: number): number | null => visits.get(funnelStep(id, number)) ?? null
  return steps.map((deed, at) => {
    const number = at + 1
    const [now, before] = [of(number), at === 0 ? null : of(at)]
    const lost = now === null || before === null ? null : Math.max(0, before - now)
    return { number, deed, visits: now, ofFirst: shareOf(now, of(1)), lost, lostShare: shareOf(lost, before) }
  })
}

/** Share of the visits of the first step that took the last. */
export const completionOf = (steps: readonly StepFigures[]): number | null => steps.at(-1)?.ofFirst ?? null

/** Whether a funnel was there in the days that are looked at: in all of them, in the later ones, or in none. */
export function coverageOf({ since }: Pick<Funnel, 'since'>, { from, to }: Range): 'all' | 'part' | 'none' {
  if (to < since) return 'none'
  return from < since ? 'part' : 'all'
}
