import type { Campaign, ClickId } from '@gatecount/shared/domain/event/hit'
import { DIRECT, NO_VALUE } from '@gatecount/shared/domain/report/remainder'
import { sourceOf, sourceOfReferrer } from './campaign-source.ts'
import { type Channel, channelOf } from './channel.ts'
import { isUnnamed, type Referrer, readReferrer } from './referrer.ts'
import type { Source, SourceKind } from './source.ts'
import { isSpamHost } from './spam-host.ts'

export interface Acquisition {
  /** Name of the source, or {@link DIRECT}. */
  readonly source: string
  /** Host and path of the referring page without its query, at most 300 characters, or {@link NO_VALUE}. */
  readonly referrer: string
  readonly channel: Channel
  /** The referrer is on the list of referrer spam. */
  readonly spam: boolean
  /** The referrer is on one of the site's own domains, or below it. */
  readonly internal: boolean
}

const LONGEST_REFERRER = 300

/** Paths of mailboxes, results and conversations belong to one person and tell a marketer nothing. */
const HOST_ONLY: ReadonlySet<SourceKind> = new Set(['search', 'email', 'ai', 'ads'])

function describe({ kind, host, path }: Referrer, source: Source): string {
  if (kind === 'app') return `android-app://${host}`
  if (path === '' || HOST_ONLY.has(source.kind)) return host
  return (host + path).slice(0, LONGEST_REFERRER)
}

const isWithin = (host: string, domain: string): boolean =>
  host.endsWith(domain) && (host.length === domain.length || host[host.length - domain.length - 1] === '.')

/**
 * Tells where a visit came from. Pure; knows nothing of the visitor.
 *
 * @param input.referrer address of the referring page, or null
 * @param input.siteDomains the domains that count as one site, lower case, without `www.`
 */
export function acquire(input: {
  readonly referrer: string | null
  readonly campaign: Campaign
  readonly clickIds: readonly ClickId[]
  readonly siteDomains: readonly string[]
  /** The visit came by a registered code of an affiliate. */
  readonly byAffiliate?: boolean
}): Acquisition {
  const page = input.referrer === null ? null : readReferrer(input.referrer)
  const internal = page !== null && input.siteDomains.some(domain => isWithin(page.host, domain))
  const counts = page !== null && !internal && !(page.kind === 'web' && isUnnamed(page.host))
  const referring = counts ? sourceOfReferrer(page) : null
  const source = sourceOf(input.campaign, referring, input.clickIds)
  return {
    source: source?.name ?? DIRECT,
    referrer: counts && referring !== null ? describe(page, referring) : NO_VALUE,
    // A registered code is known for certain, and says more than any rule can guess.
    channel: input.byAffiliate === true ? 'Affiliates' : channelOf(source, input.campaign, input.clickIds),
    spam: counts && referring?.kind === 'other' && isSpamHost(page.host),
    internal,
  }
}
