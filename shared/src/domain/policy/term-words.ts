import type { Dimension } from '../report/dimensions.ts'
import type { TermName } from './policy-terms.ts'

interface ListWords {
  /** With `{member}`. */
  readonly added: string
  readonly removed: string
}
interface ValueWords {
  /** With `{before}` and `{after}`. */
  readonly changed: string
}

/** How a difference reads to somebody whom it is about. */
export const TERM_WORDS = {
  dimensions: { added: 'Counted from now on: {member}', removed: 'No longer counted: {member}' },
  pairs: { added: 'Counted together from now on: {member}', removed: 'No longer counted together: {member}' },
  properties: {
    added: 'Counted with events from now on: “{member}”',
    removed: 'No longer counted with events: “{member}”',
  },
  goals: { added: 'A goal is counted: {member}', removed: 'A goal is no longer counted: {member}' },
  funnels: {
    added: 'It is counted how many visits take this way: {member}',
    removed: 'It is no longer counted how many visits take this way: {member}',
  },
  origins: { added: 'Counted from: {member}', removed: 'No longer counted from: {member}' },
  domains: {
    added: 'Visits of {member} are counted too',
    removed: 'Visits of {member} are no longer counted',
  },
  hosts: {
    added: 'Pages on {member} are counted too',
    removed: 'Pages on {member} are no longer counted',
    changed: 'Pages are counted on: {after}; before on: {before}',
  },
  childDirected: { changed: 'Directed at children, where nobody is told apart: {after}; before: {before}' },
  childSections: {
    added: 'Not measured, because it is for children: {member}',
    removed: 'Measured, although it was marked as for children: {member}',
  },
  excludedPaths: { added: 'Left out: {member}', removed: 'No longer left out: {member}' },
  leftOut: { added: 'Left out: {member}', removed: 'No longer left out: {member}' },
  pathsAsOne: {
    added: 'Counted as one page: {member}',
    removed: 'Counted page by page, and no longer as one: {member}',
  },
  excludedNetworks: {
    added: 'Visitors from another network are left out (number {member})',
    removed: 'Visitors from a network that was left out are counted (number {member})',
  },
  crowdOfOne: { changed: 'A figure about one attribute needs {after}; before {before}' },
  crowdOfTwo: { changed: 'A figure about two attributes needs {after}; before {before}' },
  crowdOfHits: { changed: 'Where nobody is told apart a figure needs {after} hits; before {before}' },
  keptAttributes: { changed: 'Figures about attributes are kept: {after}; before: {before}' },
  keptTotals: { changed: 'Totals are kept: {after}; before: {before}' },
  keptReleases: { changed: 'Counts of releases are kept: {after}; before: {before}' },
  epsilon: { changed: 'The privacy budget of a release is ε = {after}; before ε = {before}' },
  releasePeriod: { changed: 'A release is made each: {after}; before: {before}' },
  releaseFamilies: { added: 'Released with noise: {member}', removed: 'No longer released: {member}' },
  open: { changed: 'Releases are open to everybody: {after}; before: {before}' },
  sharing: { added: 'Shared from now on: {member}', removed: 'No longer shared: {member}' },
  declaredPages: { changed: '{after} pages are in every release by name; before {before}' },
  declaredLinks: { changed: '{after} exit links are in every release by name; before {before}' },
  timeZone: { changed: 'Days are those of {after}; before of {before}' },
  currency: { changed: 'Amounts are counted in {after}; before in {before}' },
  weekStart: { changed: 'Weeks of charts begin on day {after}; before on day {before}' },
} as const satisfies Record<TermName, ListWords | ValueWords>

/** What a dimension is, to somebody who is counted in it. */
export const DIMENSION_WORDS = {
  source: 'where visits come from',
  referrer: 'the page that led here',
  channel: 'the kind of way visits come by',
  utm_source: 'the source in the campaign link',
  utm_medium: 'the medium in the campaign link',
  utm_campaign: 'the name in the campaign link',
  utm_content: 'the variant in the campaign link',
  utm_term: 'the term in the campaign link',
  click_id: 'which advertising network marked the link, without its mark',
  country: 'the country',
  gateway: 'the network: provider, company or university',
  gateway_kind: 'the kind of network',
  device: 'the kind of device',
  browser: 'the name of the browser',
  os: 'the name of the operating system',
  language: 'the language of the browser',
  entry_page: 'the first page of a visit',
  exit_page: 'the last page of a visit',
  page: 'pages',
  section: 'sections of the site',
  next_page: 'the page that follows',
  exit_link: 'links that lead away, as they stand on the page',
  download: 'files that are downloaded',
  missing_page: 'pages that are missing',
  event_kind: 'the kind of event',
  goal: 'goals',
  prop: 'properties of events',
  scroll_depth: 'how far down a page is read, in quarters',
  next_section: 'the section that follows',
  funnel_step: 'steps of declared ways',
  affiliate: 'the code of an affiliate’s link',
} as const satisfies Record<Dimension, string>

/** Words for values that are no numbers and no names. */
export const VALUE_WORDS = {
  true: 'yes',
  false: 'no',
  week: 'week',
  month: 'month',
  none: 'none',
  pages: 'pages that carry the script',
  logs: 'logs of the web server that the owner brings in',
  '': 'any',
  visitors: 'visitors',
  pageviews: 'page views',
} as const
