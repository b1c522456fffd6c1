import { DIMENSIONS, type Dimension } from '@gatecount/shared/domain/report/dimensions'
import type { Filter } from '../filter/filter.ts'
import type { Metric } from './api/run-query.ts'

export interface CardTab {
  readonly dimension: Dimension
  readonly label: string
  /** Said when there is nothing to list. */
  readonly empty: string
}

export interface Card {
  readonly id: string
  readonly title: string
  readonly tabs: readonly [CardTab, ...CardTab[]]
}

const tab = (dimension: Dimension, label: string, empty: string): CardTab => ({ dimension, label, empty })

/** The lists of the dashboard, as data, in reading order. */
export const CARDS: readonly Card[] = [
  {
    id: 'sources',
    title: 'Sources',
    tabs: [
      tab('source', 'Source', 'No visits in these days.'),
      tab('channel', 'Channel', 'No visits in these days.'),
      tab('utm_campaign', 'Campaign', 'No visit came with a campaign (utm_campaign) in its address.'),
    ],
  },
  {
    id: 'pages',
    title: 'Pages',
    tabs: [
      tab('page', 'Top', 'No page was opened in these days.'),
      tab('entry_page', 'Entry', 'No visits in these days.'),
      tab('exit_page', 'Exit', 'No visit has ended in these days yet.'),
      tab('missing_page', 'Missing', 'Nobody ran into a missing page. Good.'),
    ],
  },
  {
    id: 'countries',
    title: 'Countries',
    tabs: [
      tab('country', 'Country', 'No visits in these days.'),
      tab('language', 'Language', 'No visits in these days.'),
    ],
  },
  {
    id: 'devices',
    title: 'Devices',
    tabs: [
      tab('device', 'Device', 'No visits in these days.'),
      tab('browser', 'Browser', 'No visits in these days.'),
      tab('os', 'System', 'No visits in these days.'),
    ],
  },
  {
    id: 'exits',
    title: 'Exit links',
    tabs: [
      tab('exit_link', 'Link', 'Nobody left through a link in these days.'),
      tab('download', 'Downloads', 'No file was downloaded in these days.'),
    ],
  },
  {
    id: 'goals',
    title: 'Goals',
    tabs: [tab('goal', 'Goal', 'No goal was reached in these days.')],
  },
]

const COUNTED_BY_EVENT: readonly Dimension[] = ['exit_link', 'download', 'missing_page', 'goal', 'prop']

/** The figures of a list: visitors first, and what happened beside it where that says more. */
export function metricsOf(dimension: Dimension, filter: Filter | null): Metric[] {
  if (COUNTED_BY_EVENT.includes(dimension)) return ['visitors', 'events']
  const ofVisits = filter === null || DIMENSIONS[filter.dimension].scope !== 'hit'
  if (dimension === 'page' && ofVisits) return ['visitors', 'pageviews']
  return ['visitors']
}
