import type { CrowdOf } from '@gatecount/shared/domain/privacy/gates'
import {
  CARD_IDS,
  type CardId,
  hasList,
  type ListCut,
  type ListName,
  listCut,
  REPORT_LISTS,
} from '@gatecount/shared/domain/report/report-lists'
import type { Message } from '../../lib/language.ts'

interface ListWords {
  readonly label: Message
  /** Said when there is nothing to list. */
  readonly empty: Message
  /** Drawn beside the list. */
  readonly picture?: 'map'
  /** Another page shows more of it. */
  readonly leadsTo?: 'flows' | 'affiliates'
}

export interface CardTab extends ListCut, ListWords {
  readonly id: string
}

interface CardWords {
  readonly title: Message
  /** Values that are shown at first. */
  readonly rows: 5 | 8
  /** Takes the width of two. */
  readonly wide?: true
}

export interface Card extends CardWords {
  readonly id: CardId
  readonly tabs: readonly [CardTab, ...CardTab[]]
}

const NO_VISITS = 'No visits in these days.'
const NO_LINK = 'Nobody left through a link in these days.'
const NO_GOAL =
  'No goal was reached in these days. A goal is what you declare in the settings, or an event that your pages send: gatecount("Signup").'
const NO_DOWNLOAD = 'No file was downloaded in these days.'

const CARD_WORDS: Readonly<Record<CardId, CardWords>> = {
  sources: { title: 'Sources', rows: 8 },
  pages: { title: 'Pages', rows: 8 },
  gateways: { title: 'Gateways', rows: 8 },
  places: { title: 'Places', rows: 8, wide: true },
  devices: { title: 'Devices', rows: 8 },
  exits: { title: 'Exit links', rows: 5 },
  goals: { title: 'Goals', rows: 5 },
  downloads: { title: 'Downloads', rows: 5 },
}

const LIST_WORDS: Readonly<Record<ListName, ListWords>> = {
  source: { label: 'Source', empty: NO_VISITS },
  channel: { label: 'Channel', empty: NO_VISITS },
  utm_campaign: {
    label: 'Campaign',
    empty: 'No visit came with a campaign (utm_campaign) in its address.',
  },
  affiliate: {
    label: 'Affiliate',
    empty:
      'No visit came by a link of an affiliate. Links count once a programme has registered their codes.',
    leadsTo: 'affiliates',
  },
  page: { label: 'Top', empty: 'No page was opened in these days.' },
  entry_page: { label: 'Entry', empty: NO_VISITS },
  exit_page: { label: 'Exit', empty: 'No visit has ended in these days yet.' },
  'page:next_page': {
    label: 'Flow',
    empty: 'Nobody went from one page to another in these days.',
    leadsTo: 'flows',
  },
  missing_page: { label: 'Missing', empty: 'Nobody ran into a missing page.' },
  gateway: { label: 'Name', empty: NO_VISITS },
  gateway_kind: { label: 'Kind of network', empty: NO_VISITS },
  country: { label: 'Country', empty: NO_VISITS, picture: 'map' },
  language: { label: 'Language', empty: NO_VISITS },
  device: { label: 'Device', empty: NO_VISITS },
  browser: { label: 'Browser', empty: NO_VISITS },
  os: { label: 'System', empty: NO_VISITS },
  exit_link: { label: 'Link', empty: NO_LINK },
  'page:exit_link': { label: 'By page', empty: NO_LINK },
  goal: { label: 'Goal', empty: NO_GOAL },
  'source:goal': { label: 'By source', empty: NO_GOAL },
  'page:goal': { label: 'By page', empty: NO_GOAL },
  download: { label: 'File', empty: NO_DOWNLOAD },
  'page:download': { label: 'By page', empty: NO_DOWNLOAD },
}

const tabOf = (name: ListName): CardTab => ({
  id: name.replace(':', '-'),
  ...listCut(name),
  ...LIST_WORDS[name],
})

/** The cards that a site has, with the lists that it has. */
export const cardsOf = (of: CrowdOf): readonly Card[] =>
  CARD_IDS.flatMap(id => {
    const names: readonly ListName[] = REPORT_LISTS[id]
    const [first, ...more] = names.filter(name => hasList(name, of)).map(tabOf)
    return first === undefined ? [] : [{ id, ...CARD_WORDS[id], tabs: [first, ...more] as const }]
  })
