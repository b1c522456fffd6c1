import { GATEWAY_KINDS, type GatewayKind } from '@gatecount/shared/domain/identity/gateway-kind'
import type { Dimension } from '@gatecount/shared/domain/report/dimensions'
import { NO_VALUE } from '@gatecount/shared/domain/report/remainder'
import type { ListCut } from './cards.ts'

const countries = new Intl.DisplayNames(undefined, { type: 'region', fallback: 'code' })
const languages = new Intl.DisplayNames(undefined, { type: 'language', fallback: 'code' })

function nameOf(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code
  } catch {
    // Not a code of this kind: shown as it was counted.
    return code
  }
}

const isKind = (value: string): value is GatewayKind => Object.hasOwn(GATEWAY_KINDS, value)

/** How a counted value is shown to a reader, in the language of their browser where it has names for it. */
export function valueLabel(dimension: Dimension, value: string): string {
  if (dimension === 'country')
    return value === '' || value === NO_VALUE ? 'Unknown country' : nameOf(countries, value)
  if (value === '' || value === NO_VALUE) return 'None'
  if (dimension === 'language') return nameOf(languages, value)
  if (dimension === 'gateway_kind') return isKind(value) ? GATEWAY_KINDS[value] : value
  return dimension === 'exit_link' ? value.replace(/^https?:\/\//, '') : value
}

/** The dimensions as they are called in sentences and on chips. */
export const DIMENSION_WORDS: Readonly<Record<Dimension, string>> = {
  source: 'Source',
  referrer: 'Referrer',
  channel: 'Channel',
  utm_source: 'Campaign source',
  utm_medium: 'Campaign medium',
  utm_campaign: 'Campaign',
  utm_content: 'Campaign content',
  utm_term: 'Campaign term',
  click_id: 'Click id',
  country: 'Country',
  gateway: 'Gateway',
  gateway_kind: 'Kind of network',
  device: 'Device',
  browser: 'Browser',
  os: 'System',
  language: 'Language',
  entry_page: 'Entry page',
  exit_page: 'Exit page',
  page: 'Page',
  section: 'Section',
  next_page: 'Next page',
  exit_link: 'Exit link',
  download: 'Download',
  missing_page: 'Missing page',
  goal: 'Goal',
  event_kind: 'Kind of event',
  prop: 'Property',
  scroll_depth: 'Scroll depth',
  next_section: 'Next section',
  funnel_step: 'Step of a funnel',
}

/** What a list is broken down by, in words. */
export const cutWords = ({ from, dimension }: ListCut): string =>
  from === undefined ? DIMENSION_WORDS[dimension] : `${DIMENSION_WORDS[from]} → ${DIMENSION_WORDS[dimension]}`
