import type { CrowdOf } from '@gatecount/shared/domain/privacy/gates'
import type { Dimension } from '@gatecount/shared/domain/report/dimensions'
import { HIT_CUTS } from '@gatecount/shared/domain/report/hit-cuts'
import type { Filter } from '../filter/filter.ts'
import type { Metric } from './api/run-query.ts'

/** What a list breaks traffic down by: one dimension, or a pair of the catalogue read as `from → to`. */
export interface ListCut {
  readonly dimension: Dimension
  readonly from?: Dimension
}

export interface CardTab extends ListCut {
  readonly id: string
  readonly label: string
  /** Said when there is nothing to list. */
  readonly empty: string
}

export interface Card {
  readonly id: string
  readonly title: string
  /** Values that are shown at first. */
  readonly rows: number
  readonly tabs: readonly [CardTab, ...CardTab[]]
}

const tab = (dimension: Dimension, label: string, empty: string): CardTab => ({
  id: dimension,
  dimension,
  label,
  empty,
})
const pair = (from: Dimension, dimension: Dimension, label: string, empty: string): CardTab => ({
  ...tab(dimension, label, empty),
  id: `${from}-${dimension}`,
  from,
})

const NO_VISITS = 'No visits in these days.'

/** The lists of the dashboard, as data, in reading order. */
const CARDS: readonly Card[] = [
  {
    id: 'sources',
    title: 'Sources',
    rows: 8,
    tabs: [
      tab('source', 'Source', NO_VISITS),
      tab('channel', 'Channel', NO_VISITS),
      tab('utm_campaign', 'Campaign', 'No visit came with a campaign (utm_campaign) in its address.'),
    ],
  },
  {
    id: 'pages',
    title: 'Pages',
    rows: 8,
    tabs: [
      tab('page', 'Top', 'No page was opened in these days.'),
      tab('entry_page', 'Entry', NO_VISITS),
      tab('exit_page', 'Exit', 'No visit has ended in these days yet.'),
      pair('page', 'next_page', 'Flow', 'Nobody went from one page to another in these days.'),
      tab('missing_page', 'Missing', 'Nobody ran into a missing page.'),
    ],
  },
  {
    id: 'exits',
    title: 'Exit links',
    rows: 6,
    tabs: [
      tab('exit_link', 'Link', 'Nobody left through a link in these days.'),
      pair('page', 'exit_link', 'By page', 'Nobody left through a link in these days.'),
      tab('download', 'Downloads', 'No file was downloaded in these days.'),
    ],
  },
  {
    id: 'countries',
    title: 'Countries',
    rows: 6,
    tabs: [tab('country', 'Country', NO_VISITS), tab('language', 'Language', NO_VISITS)],
  },
  {
    id: 'devices',
    title: 'Devices',
    rows: 4,
    tabs: [
      tab('device', 'Device', NO_VISITS),
      tab('browser', 'Browser', NO_VISITS),
      tab('os', 'System', NO_VISITS),
    ],
  },
  {
    id: 'goals',
    title: 'Goals',
    rows: 4,
    tabs: [tab('goal', 'Goal', 'No goal was reached in these days.')],
  },
]

/** The lists that a site has. Of hits there are fewer, and no pairs. */
export function cardsOf(of: CrowdOf): readonly Card[] {
  if (of === 'visitors') return CARDS
  return CARDS.flatMap(card => {
    const [first, ...more] = card.tabs.filter(
      ({ from, dimension }) => from === undefined && dimension in HIT_CUTS,
    )
    return first === undefined ? [] : [{ ...card, tabs: [first, ...more] as const }]
  })
}

export const COUNTED_BY_EVENT: readonly Dimension[] = [
  'exit_link',
  'download',
  'missing_page',
  'goal',
  'prop',
]

/**
 * The figures of a list; the bars are those of the first, in which the list adds up to its whole. A visitor sees many
 * pages and may follow many links, so there it is page views and clicks; visitors everywhere else.
 */
export function metricsOf(dimension: Dimension, filter: Filter | null, of: CrowdOf): Metric[] {
  if (of === 'hits') {
    if (COUNTED_BY_EVENT.includes(dimension)) return ['events']
    return dimension === 'page' ? ['pageviews'] : ['visits']
  }
  if (COUNTED_BY_EVENT.includes(dimension)) return ['events', 'visitors']
  const ofEvents = filter !== null && COUNTED_BY_EVENT.includes(filter.dimension)
  if (dimension === 'page' && !ofEvents) return ['pageviews', 'visitors']
  return ['visitors']
}
