import { useMemo } from 'react'
import { useAnswer } from '../../report/api/use-answer.ts'
import type { Scope } from '../../report/scope.ts'
import { sectionTints, TINTS } from '../section-tints.ts'
import { countedOf } from './counted.ts'

/** The colours of the site's sections, as they are in every other picture of the same days. */
export function useSectionTints(scope: Scope): ReadonlyMap<string, number> {
  const question = { range: scope.range, metrics: ['pageviews'], by: ['section'], limit: TINTS } as const
  const { data } = useAnswer(scope, question, 'flow-tints')
  return useMemo(() => sectionTints(countedOf(data).map(({ value }) => value)), [data])
}
