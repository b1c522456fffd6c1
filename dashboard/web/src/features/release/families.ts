import { RELEASE_FAMILIES, type ReleaseFamilyName } from '@gatecount/shared/domain/privacy/release-families'
import type { ReleasedCount } from '@gatecount/shared/domain/privacy/tidy-release'
import { type Message, t } from '../../lib/language.ts'
import { valueLabel } from '../report/value-label.ts'

/** The families of a release as their lists are titled, in the order in which they are shown. */
export const FAMILY_TITLES: Readonly<Record<ReleaseFamilyName, Message>> = {
  visitors: 'Visitors',
  pageviews: 'Page views',
  gateway: 'Gateways',
  source: 'Sources',
  page: 'Pages',
  entry_page: 'Entry pages',
  exit_link: 'Exit links',
  next_page: 'Ways from page to page',
  country: 'Countries',
  device: 'Devices',
}
export const SHOWN_FAMILIES = Object.keys(FAMILY_TITLES) as ReleaseFamilyName[]

export const isTotal = (family: ReleaseFamilyName): boolean => RELEASE_FAMILIES[family].of.length === 0

/** The values of a released count, ready to be read; two where a way is counted. */
export function countLabel({ family, first, second }: ReleasedCount): string {
  const [from, to] = RELEASE_FAMILIES[family].of
  if (from === undefined) return t(FAMILY_TITLES[family])
  return to === undefined ? valueLabel(from, first) : `${valueLabel(from, first)} → ${valueLabel(to, second)}`
}
