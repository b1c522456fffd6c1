import type { Campaign, ClickId } from '@gatecount/shared/domain/event/hit'
import { type Referrer, readReferrer } from './referrer.ts'
import type { Source } from './source.ts'
import { findSource } from './source-index.ts'
import { readLines } from './source-table.ts'
import { CAMPAIGN_ALIASES } from './tables/campaign-aliases.ts'

const aliases = new Map<string, Source>(
  readLines(CAMPAIGN_ALIASES).flatMap(([host, names]) => {
    const source = findSource(host, '')
    if (source === undefined)
      throw new Error(`Campaign aliases name ${host}, which is in no table of sources`)
    return names.map((name): [string, Source] =>
      name.startsWith('!') ? [name.slice(1), { ...source, paid: true }] : [name, source],
    )
  }),
)

/** Google and Bing are named by their click ids even where the browser withholds the referrer. */
const CLICK_ID_HOSTS: Readonly<Record<ClickId, string>> = {
  gclid: 'google.com',
  gbraid: 'google.com',
  wbraid: 'google.com',
  msclkid: 'bing.com',
  fbclid: 'facebook.com',
  twclid: 'twitter.com',
}

const SEPARATORS = /[\s_.]+/g
const ADS = /-?ads?$/

function sourceOfTag(tag: string): Source {
  const host = tag.includes('.') ? readReferrer(tag.includes('://') ? tag : `https://${tag}`) : null
  const site = host === null ? undefined : findSource(host.host, host.path)
  if (site !== undefined) return site
  const alias = tag.toLowerCase().replace(SEPARATORS, '-')
  const known = aliases.get(alias)
  if (known !== undefined) return known
  const stem = alias.replace(ADS, '')
  const advertised = stem === alias ? undefined : aliases.get(stem)
  if (advertised !== undefined) return { ...advertised, paid: true }
  return { name: tag, kind: 'other', paid: false }
}

/** The source behind a referrer: its name in the tables, else its host. */
export const sourceOfReferrer = ({ kind, host, path }: Referrer): Source =>
  findSource(host, path) ?? {
    name: kind === 'app' ? `android-app://${host}` : host,
    kind: 'other',
    paid: false,
  }

/**
 * Where a visit came from, in this order: what the campaign says (`utm_source`; the collector folds `source` and `ref`
 * into it), the referrer, the name of a click id. Null for a direct visit.
 *
 * @param referring what {@link sourceOfReferrer} says; null when there is no referrer, or when it is the site itself
 */
export function sourceOf(
  campaign: Campaign,
  referring: Source | null,
  clickIds: readonly ClickId[],
): Source | null {
  const tag = campaign.utm_source?.trim() ?? ''
  if (tag !== '') return sourceOfTag(tag)
  if (referring !== null) return referring
  const clickId = clickIds[0]
  return clickId === undefined ? null : (findSource(CLICK_ID_HOSTS[clickId], '') ?? null)
}
