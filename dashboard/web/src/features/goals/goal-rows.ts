import type { Goal } from '@gatecount/shared/domain/report/goal'
import { TOO_FEW } from '@gatecount/shared/domain/report/remainder'
import type { Answer } from '../report/api/answer.ts'
import type { Metric } from '../report/api/run-query.ts'
import { changeAsShare } from '../report/hour-changes.ts'
import { shareOf } from './share-of.ts'

/** What is asked of a list of goals, in this order: money last, which beside a filter is not counted. */
export const goalMetrics = (isNarrowed: boolean): readonly Metric[] =>
  isNarrowed ? ['visitors', 'events'] : ['visitors', 'events', 'total_revenue']

/** Figures of one goal. */
export interface GoalFigures {
  readonly visitors: number
  readonly times: number
  /** Visitors who reached it, as a share of all visitors: 0 … 1. */
  readonly rate: number | null
  /** In the main unit of the site's currency; null where nobody or too few bought. */
  readonly revenue: number | null
}

/** Figures of one goal against those of other days: shares, 0.1 is a tenth more; of the rate, points of a hundred. */
export type GoalChanges = Readonly<Record<keyof GoalFigures, number | null>>

export interface GoalRow {
  readonly name: string
  /** What was declared; null for an event that is a goal under its own name. */
  readonly declared: Goal | null
  /** Null when nobody reached it, or too few to show. */
  readonly figures: GoalFigures | null
  readonly changes: GoalChanges | null
}

/** A list of goals, and the visitors of whom some reached them. */
export interface GoalAnswer {
  readonly list: Answer
  readonly visitors: number
}

type Known = ReadonlyMap<string, GoalFigures>

function figuresOf({ list, visitors: all }: GoalAnswer): Known {
  const rows = list.results.filter(row => row.dimensions[0] !== TOO_FEW)
  return new Map(
    rows.map(({ dimensions, metrics: [visitors = 0, times = 0, revenue = null] }) => [
      dimensions[0] ?? '',
      {
        visitors: visitors ?? 0,
        times: times ?? 0,
        rate: shareOf(visitors, all),
        revenue,
      },
    ]),
  )
}

function changesOf(now: GoalFigures | undefined, then: GoalFigures | undefined): GoalChanges | null {
  if (now === undefined || then === undefined) return null
  return {
    visitors: changeAsShare(now.visitors, then.visitors),
    times: changeAsShare(now.times, then.times),
    rate: now.rate === null || then.rate === null ? null : (now.rate - then.rate) * 100,
    revenue: now.revenue === null || then.revenue === null ? null : changeAsShare(now.revenue, then.revenue),
  }
}

interface Answers {
  readonly whole: GoalAnswer
  /** The days that are over, and those that they are compared with. */
  readonly compared: { readonly current: GoalAnswer; readonly previous: GoalAnswer } | null
}

/** Every goal that was reached or is declared: the most reached first, those that nobody is seen to have reached last. */
export function goalRows(declared: readonly Goal[], { whole, compared }: Answers): GoalRow[] {
  const now = figuresOf(whole)
  const over = compared && figuresOf(compared.current)
  const before = compared && figuresOf(compared.previous)
  const names = [...now.keys(), ...declared.map(goal => goal.name).filter(name => !now.has(name))]
  return names.map(name => ({
    name,
    declared: declared.find(goal => goal.name === name) ?? null,
    figures: now.get(name) ?? null,
    changes: changesOf(over?.get(name), before?.get(name)),
  }))
}
