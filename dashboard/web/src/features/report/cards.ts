import type { CrowdOf } from '@gatecount/shared/domain/privacy/gates'
import type { Dimension } from '@gatecount/shared/domain/report/dimensions'
import { HIT_CUTS } from '@gatecount/shared/domain/report/hit-cuts'
import type { Message } from '../../lib/language.ts'

/** What a list breaks traffic down by: one dimension, or a pair of the catalogue read as `from → to`. */
export interface ListCut {
  readonly dimension: Dimension
  readonly from?: Dimension
}

export interface CardTab extends ListCut {
  readonly id: string
  readonly label: Message
  /** Said when there is nothing to list. */
  readonly empty: Message
  /** Drawn beside the list. */
  readonly picture?: 'map'
  /** Another page shows more of it. */
  readonly leadsTo?: 'flows'
}

export interface Card {
  readonly id: string
  readonly title: Message
  /** Values that are shown at first. */
  readonly rows: 5 | 8
  /** Takes the width of two. */
  readonly wide?: true
  readonly tabs: readonly [CardTab, ...CardTab[]]
}

const tab = (dimension: Dimension, label: Message, empty: Message): CardTab => ({
  id: dimension,
  dimension,
  label,
  empty,
})
const pair = (from: Dimension, dimension: Dimension, label: Message, empty: Message): CardTab => ({
  ...tab(dimension, label, empty),
  id: `${from}-${dimension}`,
  from,
})

const NO_VISITS = 'No visits in these days.'
const NO_LINK = 'Nobody left through a link in these days.'
const NO_GOAL =
  'No goal was reached in these days. A goal is an event that your pages send: gatecount("Signup").'
const NO_DOWNLOAD = 'No file was downloaded in these days.'

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
      {
        ...pair('page', 'next_page', 'Flow', 'Nobody went from one page to another in these days.'),
        leadsTo: 'flows',
      },
      tab('missing_page', 'Missing', 'Nobody ran into a missing page.'),
    ],
  },
  {
    id: 'gateways',
    title: 'Gateways',
    rows: 8,
    tabs: [tab('gateway', 'Name', NO_VISITS), tab('gateway_kind', 'Kind of network', NO_VISITS)],
  },
  {
    id: 'places',
    title: 'Places',
    rows: 8,
    wide: true,
    tabs: [
      { ...tab('country', 'Country', NO_VISITS), picture: 'map' },
      tab('language', 'Language', NO_VISITS),
    ],
  },
  {
    id: 'devices',
    title: 'Devices',
    rows: 8,
    tabs: [
      tab('device', 'Device', NO_VISITS),
      tab('browser', 'Browser', NO_VISITS),
      tab('os', 'System', NO_VISITS),
    ],
  },
  {
    id: 'exits',
    title: 'Exit links',
    rows: 5,
    tabs: [tab('exit_link', 'Link', NO_LINK), pair('page', 'exit_link', 'By page', NO_LINK)],
  },
  {
    id: 'goals',
    title: 'Goals',
    rows: 5,
    tabs: [
      tab('goal', 'Goal', NO_GOAL),
      pair('source', 'goal', 'By source', NO_GOAL),
      pair('page', 'goal', 'By page', NO_GOAL),
    ],
  },
  {
    id: 'downloads',
    title: 'Downloads',
    rows: 5,
    tabs: [tab('download', 'File', NO_DOWNLOAD), pair('page', 'download', 'By page', NO_DOWNLOAD)],
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
