import { useMemo } from 'react'
import type { Answer } from '../../report/api/answer.ts'
import { useAnswer } from '../../report/api/use-answer.ts'
import type { Scope } from '../../report/scope.ts'
import type { FlowView } from '../flow-address.ts'
import { type PageCounts, pageFlow } from '../page-flow.ts'
import { countedOf } from './counted.ts'
import { together } from './together.ts'
import { useFurtherStep } from './use-further-step.ts'

const MOST_ROWS = 1_000

const figure = (answer: Answer | undefined, column = 0): number | null =>
  answer?.results[0]?.metrics[column] ?? null

/** What is counted of one page: its views and visits, what came before it and what came after. */
export function usePageCounts(scope: Scope, page: string) {
  const { range } = scope
  const own = useAnswer(
    scope,
    {
      range,
      metrics: ['pageviews', 'visits', 'visitors', 'time_on_page'],
      filter: { dimension: 'page', value: page },
    },
    'flow-page',
  )
  const entries = useAnswer(
    scope,
    { range, metrics: ['visits', 'bounce_rate'], filter: { dimension: 'entry_page', value: page } },
    'flow-page-entries',
  )
  const exits = useAnswer(
    scope,
    { range, metrics: ['visits'], filter: { dimension: 'exit_page', value: page } },
    'flow-page-exits',
  )
  const before = useAnswer(
    scope,
    {
      range,
      metrics: ['events'],
      by: ['page'],
      filter: { dimension: 'next_page', value: page },
      limit: MOST_ROWS,
    },
    'flow-page-before',
  )
  const after = useAnswer(
    scope,
    {
      range,
      metrics: ['events'],
      by: ['next_page'],
      filter: { dimension: 'page', value: page },
      limit: MOST_ROWS,
    },
    'flow-page-after',
  )
  const state = together([own, entries, exits, before, after])
  const counts = useMemo(
    (): PageCounts => ({
      page,
      views: figure(own.data) ?? 0,
      entries: figure(entries.data) ?? 0,
      exits: figure(exits.data) ?? 0,
      before: countedOf(before.data),
      after: countedOf(after.data),
    }),
    [page, own.data, entries.data, exits.data, before.data, after.data],
  )
  const figures = {
    visits: figure(own.data, 1),
    visitors: figure(own.data, 2),
    secondsOnPage: figure(own.data, 3),
    bounceRate: figure(entries.data, 1),
  }
  return { ...state, counts, figures }
}

/** The picture around a page, with as many further steps on either side as the view has. */
export function usePageFlow(scope: Scope, counts: PageCounts, { back, ahead }: FlowView) {
  const around = useMemo(() => pageFlow(counts), [counts])
  const second = useFurtherStep(scope, around, 'before', back > 1)
  const third = useFurtherStep(scope, second.picture, 'before', back > 2 && second.isThere)
  const next = useFurtherStep(scope, third.picture, 'after', ahead > 1)
  const last = useFurtherStep(scope, next.picture, 'after', ahead > 2 && next.isThere)
  return { picture: last.picture, isStale: [second, third, next, last].some(({ isStale }) => isStale) }
}
