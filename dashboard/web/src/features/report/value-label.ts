import { GATEWAY_KINDS, type GatewayKind } from '@gatecount/shared/domain/identity/gateway-kind'
import type { Dimension } from '@gatecount/shared/domain/report/dimensions'
import { DIRECT, NO_VALUE } from '@gatecount/shared/domain/report/remainder'
import type { ListCut } from '@gatecount/shared/domain/report/report-lists'
import { type Message, perLocale, t } from '../../lib/language.ts'

const names = (type: 'region' | 'language') =>
  perLocale(locale => new Intl.DisplayNames(locale, { type, fallback: 'code' }))
const countries = names('region')
const languages = names('language')

function nameOf(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code
  } catch {
    // Not a code of this kind: shown as it was counted.
    return code
  }
}

/** Values of closed sets, which are counted under English names. Others are names of their own, or a visitor's. */
const SAID: Readonly<Partial<Record<Dimension, readonly Message[]>>> = {
  source: [DIRECT],
  channel: [
    'Cross-network',
    'Paid Shopping',
    'Paid Search',
    'Paid Social',
    'Paid Video',
    'Display',
    'Paid Other',
    'Organic Shopping',
    'Organic Social',
    'Organic Video',
    'AI Assistants',
    'Organic Search',
    'Email',
    'Affiliates',
    'Audio',
    'SMS',
    'Mobile Push Notifications',
    'Referral',
    'Direct',
  ],
  device: ['Desktop', 'Mobile', 'Tablet', 'TV', 'Other'],
  browser: ['Other'],
  os: ['Other'],
}

const isKind = (value: string): value is GatewayKind => Object.hasOwn(GATEWAY_KINDS, value)

/** How a counted value is shown to a reader, in the language of the page where that has words for it. */
export function valueLabel(dimension: Dimension, value: string): string {
  if (dimension === 'country')
    return value === '' || value === NO_VALUE ? t('Unknown country') : nameOf(countries(), value)
  if (value === '' || value === NO_VALUE) return t('None')
  if (dimension === 'language') return nameOf(languages(), value)
  if (dimension === 'gateway_kind') return isKind(value) ? t(GATEWAY_KINDS[value]) : value
  if (dimension === 'exit_link') return value.replace(/^https?:\/\//, '')
  const said = SAID[dimension]?.find(message => message === value)
  return said === undefined ? value : t(said)
}

/** The dimensions as they are called in sentences and on chips. */
export const DIMENSION_WORDS: Readonly<Record<Dimension, Message>> = {
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
  affiliate: 'Affiliate',
}

/** What a list is broken down by, in words. */
export const cutWords = ({ from, dimension }: ListCut): string =>
  [from, dimension].flatMap(part => (part === undefined ? [] : [t(DIMENSION_WORDS[part])])).join(' → ')
