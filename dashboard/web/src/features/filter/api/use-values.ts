import { findCut } from '@gatecount/shared/domain/report/cuts'
import type { Dimension } from '@gatecount/shared/domain/report/dimensions'
import { metricsOf } from '@gatecount/shared/domain/report/list-metrics'
import { useAnswer } from '../../report/api/use-answer.ts'
import { breakdownOf } from '../../report/breakdown.ts'
import type { Scope } from '../../report/scope.ts'

/** As many as somebody may look through; whoever knows another finds it in the list of its card. */
const MOST = 200

/** Whether a dimension has a list of its own, without another dimension; a property has one for each name. */
export const canCompareValues = (dimension: Dimension): boolean =>
  dimension !== 'prop' && findCut(dimension) !== undefined

/** The values of a dimension in the days on show, the largest first. */
export function useValues(scope: Scope, dimension: Dimension) {
  const cut = { dimension }
  const metrics = metricsOf(cut, null, scope.of)
  const question = { range: scope.range, metrics, by: [dimension], filter: null, limit: MOST }
  const query = useAnswer(scope, question, 'values')
  return { query, values: query.data ? breakdownOf(query.data, cut, metrics).rows : null }
}
