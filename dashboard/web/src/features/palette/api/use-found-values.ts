import { crowdOfSite } from '@gatecount/shared/domain/identity/site'
import type { Dimension } from '@gatecount/shared/domain/report/dimensions'
import { metricsOf } from '@gatecount/shared/domain/report/list-metrics'
import { hasList } from '@gatecount/shared/domain/report/report-lists'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Here } from '../../keyboard/here.ts'
import { runQuery } from '../../report/api/run-query.ts'
import { breakdownOf } from '../../report/breakdown.ts'
import { valueLabel } from '../../report/value-label.ts'

export interface FoundValue {
  readonly dimension: Dimension
  readonly value: string
  readonly label: string
  readonly count: number | null
}

/** What is searched, and whether the server can look: it knows countries by their codes, readers by their names. */
const SEARCHED = [
  { dimension: 'source', here: false },
  { dimension: 'page', here: false },
  { dimension: 'gateway', here: false },
  { dimension: 'country', here: true },
] as const

/** The server tells letters from capitals: names mostly begin with one, addresses have none. */
const spellings = (typed: string): readonly string[] => {
  const small = typed.toLowerCase()
  return [...new Set([typed, small, small.slice(0, 1).toUpperCase() + small.slice(1), small.toUpperCase()])]
}

/** More than there are countries. */
const ALL = 300
const MOST = 5

async function find(here: Here, typed: string, signal: AbortSignal): Promise<readonly FoundValue[]> {
  const { site, view } = here
  if (site === null || view === null) return []
  const of = crowdOfSite(site)
  const lists = SEARCHED.filter(({ dimension }) => hasList(dimension, of)).map(
    async ({ dimension, here: isHere }) => {
      const metrics = metricsOf({ dimension }, null, of)
      const answer = await runQuery(
        {
          site: site.domain,
          range: view.period.range,
          metrics,
          by: [dimension],
          ...(!isHere && { among: { dimension, values: spellings(typed), test: 'contains' } }),
          limit: isHere ? ALL : MOST,
        },
        signal,
      )
      return breakdownOf(answer, { dimension }, metrics)
        .rows.map(({ value, figures }) => ({
          dimension,
          value,
          label: valueLabel(dimension, value),
          count: figures[0] ?? null,
        }))
        .filter(({ label }) => !isHere || label.toLowerCase().includes(typed.toLowerCase()))
        .slice(0, MOST)
    },
  )
  return (await Promise.all(lists)).flat()
}

/** Values of the days on show that contain what is typed; those before stay until the new are there. */
export function useFoundValues(here: Here, typed: string) {
  const { site, view } = here
  const isAsked = typed.length > 1 && view !== null
  const query = useQuery({
    queryKey: ['report', site?.domain, 'found', typed, view?.period.range],
    queryFn: ({ signal }) => find(here, typed, signal),
    enabled: isAsked,
    meta: { lastDay: view?.period.range.to },
    placeholderData: keepPreviousData,
  })
  return { values: isAsked ? (query.data ?? []) : [], isLooking: isAsked && query.isFetching }
}
