import type { MinorUnits } from '@gatecount/shared/domain/ledger/entry'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { ask } from '../../../lib/http.ts'
import type { Range } from '../../../lib/local-date.ts'

interface Sold {
  readonly sales: number
  readonly earned: MinorUnits
}

interface Figures extends Sold {
  readonly clicks: number
  /** 0 to 1. */
  readonly conversionRate: number | null
  /** Decimal text in the main unit. */
  readonly earningsPerClick: string | null
}

/** Clicks on own links in days that are closed, and what they brought. */
export interface OwnClicks extends Figures {
  readonly from: string
  /** The last day that is closed; before `from` where none is. */
  readonly to: string
  /** Known of a closed week or month, and of no day. */
  readonly onlyInSpans: number
  readonly codes: readonly (Figures & { readonly code: string })[]
  readonly subCodes: readonly (Sold & { readonly code: string; readonly subCode: string | null })[]
  /** `clicks` is null where fewer visitors came than are shown of one day. */
  readonly days: readonly (Sold & { readonly day: string; readonly clicks: number | null })[]
}

export type ClickListName = 'landing' | 'page' | 'source' | 'country' | 'device'

export interface ClickList {
  readonly by: ClickListName
  readonly counted: 'visits' | 'pageviews'
  readonly rows: readonly { readonly value: string; readonly n: number }[]
  readonly further: number
  readonly rest: number | null
}

const pathOf = (programme: number, what: string, { from, to }: Range): string =>
  `/api/v1/affiliate/programmes/${programme}/${what}?date_range=${from},${to}`

export const useClicks = (programme: number, range: Range) =>
  useQuery({
    queryKey: ['own-clicks', programme, range.from, range.to],
    queryFn: ({ signal }) => ask<OwnClicks>(pathOf(programme, 'clicks', range), { signal }),
    placeholderData: keepPreviousData,
  })

export const useClickList = (programme: number, range: Range, by: ClickListName) =>
  useQuery({
    queryKey: ['own-clicks', programme, range.from, range.to, by],
    queryFn: ({ signal }) =>
      ask<ClickList>(`${pathOf(programme, 'clicks/lists', range)}&by=${by}`, { signal }),
  })
