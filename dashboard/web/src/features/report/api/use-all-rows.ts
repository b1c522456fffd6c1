import { allMetricsOf } from '@gatecount/shared/domain/report/list-metrics'
import type { ListCut } from '@gatecount/shared/domain/report/report-lists'
import { useQuery } from '@tanstack/react-query'
import { type Breakdown, breakdownOf } from '../breakdown.ts'
import type { Scope } from '../scope.ts'
import { runQuery } from './run-query.ts'
import { groupsOf } from './use-breakdown.ts'

/** As many as the server gives at once; the longest lists have five times as many. */
const PIECE = 10_000

/** A whole list with every figure it has, piece by piece. */
export function useAllRows(scope: Scope, cut: ListCut) {
  const { site, of, range, filter } = scope
  const metrics = allMetricsOf(cut, filter, of)
  return useQuery({
    queryKey: ['report', site, 'all-rows', cut, range, filter],
    meta: { lastDay: range.to },
    async queryFn({ signal }): Promise<Breakdown> {
      const question = { site, range, metrics, by: groupsOf(cut), filter, limit: PIECE }
      const first = breakdownOf(await runQuery(question, signal), cut, metrics)
      const rows = [...first.rows]
      while (rows.length < first.count) {
        const piece = await runQuery({ ...question, offset: rows.length }, signal)
        const more = breakdownOf(piece, cut, metrics).rows
        if (more.length === 0) break
        rows.push(...more)
      }
      return { ...first, rows }
    },
  })
}
