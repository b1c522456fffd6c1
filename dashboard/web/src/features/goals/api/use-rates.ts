import type { Dimension } from '@gatecount/shared/domain/report/dimensions'
import { useQuery } from '@tanstack/react-query'
import type { Filter } from '../../filter/filter.ts'
import { runQuery } from '../../report/api/run-query.ts'
import { useAnswer } from '../../report/api/use-answer.ts'
import type { Breakdown } from '../../report/breakdown.ts'
import type { Scope } from '../../report/scope.ts'
import { PART_METRICS, ratesOf } from '../rates.ts'

/** Of whom so many did it: who has `part` of all who have `whole`, or of all. */
export interface Rates {
  readonly part: Filter
  readonly whole: Filter | null
}

/** As many as the server gives at once. */
const PIECE = 10_000
/** The wholes of a few values are among the largest of their list. */
const WHOLES = 1000

/** The first of a list of rates, or null while it is not known. */
export function useRates(scope: Scope, dimension: Dimension, { part, whole }: Rates, limit: number) {
  const { range } = scope
  const by = [dimension]
  const query = useAnswer(
    scope,
    { range, metrics: PART_METRICS, by, filter: part, limit },
    `part-${dimension}`,
  )
  const all = useAnswer(
    scope,
    { range, metrics: ['visitors'], by, filter: whole, limit: WHOLES },
    `whole-${dimension}`,
  )
  const breakdown: Breakdown | null =
    query.data && all.data ? ratesOf(query.data, all.data, { dimension }) : null
  return {
    breakdown,
    isStale: query.isPlaceholderData || all.isPlaceholderData,
    error: query.error ?? all.error,
    retry: () => void Promise.all([query.refetch(), all.refetch()]),
  }
}

/** All of it. */
export function useAllRates(scope: Scope, dimension: Dimension, { part, whole }: Rates) {
  const { site, range } = scope
  return useQuery({
    queryKey: ['report', site, 'all-rates', dimension, part, whole, range],
    meta: { lastDay: range.to },
    async queryFn({ signal }): Promise<Breakdown> {
      const question = { site, range, by: [dimension], limit: PIECE }
      const [done, all] = await Promise.all([
        runQuery({ ...question, metrics: PART_METRICS, filter: part }, signal),
        runQuery({ ...question, metrics: ['visitors'], filter: whole }, signal),
      ])
      return ratesOf(done, all, { dimension })
    },
  })
}
