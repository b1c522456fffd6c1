import type { Message } from '../../lib/language.ts'
import { showOverlay } from '../../lib/overlay.ts'
import { goTo } from '../../lib/place.ts'
import { PERIODS, type PeriodName } from '../period/period.ts'
import { PERIOD_KEYS } from '../period/period-keys.ts'
import { siteMay } from '../site/api/sites.ts'
import { siteAddress } from '../site/site-address.ts'
import { pageAddress, SITE_PAGES } from '../site/site-pages.ts'
import type { Here } from './here.ts'
import { choosePeriod, nextInterval, removeFilter, stepPeriod, turnComparison } from './view-actions.ts'

export interface Shortcut {
  /** `KeyboardEvent.key` in lower case; of two, the second is pressed after the first. */
  readonly keys: readonly [string] | readonly [string, string]
  readonly words: Message
  /** Several keys of a kind have one line in the sheet, that of the first. */
  readonly shown?: string
  readonly does: (here: Here) => void
}

interface ShortcutGroup {
  readonly title: Message
  readonly shortcuts: readonly Shortcut[]
}

const periods = (Object.keys(PERIODS) as PeriodName[]).map(
  (name): Shortcut => ({
    keys: [PERIOD_KEYS[name]],
    words: PERIODS[name],
    does: here => (name === 'custom' ? here.view && showOverlay('days') : choosePeriod(here, name)),
  }),
)

const pages = SITE_PAGES.map(
  (page): Shortcut => ({
    keys: ['g', page.key],
    words: page.label,
    does: ({ site, place }) => {
      if (site && siteMay(site, page.may)) goTo(pageAddress(site.domain, page, place.params))
    },
  }),
)

const sites = Array.from(
  { length: 9 },
  (_, at): Shortcut => ({
    keys: [String(at + 1)],
    words: 'The sites in the order of their list',
    shown: at === 0 ? '1 … 9' : '',
    does: ({ sites: all }) => {
      const site = all[at]
      if (site) goTo(siteAddress(site.domain))
    },
  }),
)

/** Every key that does something, and what. */
export const SHORTCUTS: readonly ShortcutGroup[] = [
  { title: 'Days', shortcuts: periods },
  {
    title: 'View',
    shortcuts: [
      { keys: ['arrowleft'], words: 'The days before', does: here => stepPeriod(here, -1) },
      { keys: ['arrowright'], words: 'The days after', does: here => stepPeriod(here, 1) },
      { keys: ['x'], words: 'Comparison on or off', does: turnComparison },
      { keys: ['i'], words: 'Draw by the next interval', does: nextInterval },
      { keys: ['escape'], words: 'Take the filter away', does: removeFilter },
    ],
  },
  { title: 'Pages', shortcuts: pages },
  {
    title: 'Sites',
    shortcuts: [...sites, { keys: ['0'], words: 'All sites', does: () => goTo('/sites') }],
  },
  {
    title: 'Help',
    shortcuts: [
      { keys: ['/'], words: 'Search for a page, a value or a command', does: () => showOverlay('palette') },
      { keys: ['?'], words: 'These keys', does: () => showOverlay('keyboard') },
    ],
  },
]
