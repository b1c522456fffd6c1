import type { IncomingHttpHeaders } from 'node:http'
import { creditedCode } from '@gatecount/shared/domain/affiliate/link-code'
import type { DropReason } from '@gatecount/shared/domain/event/drop-reasons'
import { EVENT_NAMES, type Hit, SIGNAL } from '@gatecount/shared/domain/event/hit'
import { beginsWithAny } from '@gatecount/shared/domain/event/path-prefix'
import { withoutIdentity } from '@gatecount/shared/domain/event/without-identity'
import { isAllowedHost } from '@gatecount/shared/domain/identity/allowed-host'
import type { Site } from '@gatecount/shared/domain/identity/site'
import { veil } from '@gatecount/shared/domain/privacy/veiled'
import { bareDomain, readEventBody } from './event-body.ts'
import { FieldErrors } from './field-errors.ts'
import { type PageAddress, readPageAddress, readReferrer } from './page-address.ts'
import { isPrefetch, readLanguage, readSignals, wantsOut } from './request-signals.ts'

export interface IntakeRequest {
  readonly body: string
  readonly headers: IncomingHttpHeaders
  /** Address of the client, as {@link clientAddress} found it. */
  readonly address: string
  readonly at: number
}

export interface SiteDrop {
  readonly siteId: number | null
  readonly reason: DropReason
}

export type IntakeResult =
  | { readonly kind: 'invalid'; readonly errors: FieldErrors }
  | { readonly kind: 'taken'; readonly hits: readonly Hit[]; readonly dropped: readonly SiteDrop[] }

const LONGEST_PROPERTY = 300
const LONGEST_USER_AGENT = 512
const SYSTEM_EVENTS: ReadonlySet<string> = new Set([EVENT_NAMES.exitLink, EVENT_NAMES.download])

/** Of the properties only what will be counted goes on: those the owner declared, and the link of a click. */
function keepProperties(props: Record<string, unknown>, name: string, site: Site): Record<string, string> {
  const kept: Record<string, string> = {}
  const wanted = SYSTEM_EVENTS.has(name) ? ['url', ...site.properties] : site.properties
  for (const key of wanted) {
    const value = props[key]
    const text =
      typeof value === 'string'
        ? value.trim()
        : typeof value === 'number' || typeof value === 'boolean'
          ? String(value)
          : ''
    if (text !== '') kept[key] = text.slice(0, key === 'url' ? 1000 : LONGEST_PROPERTY)
  }
  return kept
}

function refusal(
  site: Site | undefined,
  headers: IncomingHttpHeaders,
  { host, path }: PageAddress,
  name: string,
): DropReason | null {
  if (site === undefined) return 'unknown_site'
  if (wantsOut(headers)) return 'opted_out'
  if (beginsWithAny(path, site.childSections)) return 'child_directed'
  if (beginsWithAny(path, site.excludedPaths)) return 'excluded_path'
  if (!isAllowedHost(host, site.allowedHosts)) return 'foreign_host'
  if (isPrefetch(headers)) return 'prefetch'
  if (site.childDirected === true && name === EVENT_NAMES.engagement) return 'no_open_visit'
  return null
}

function parseJson(body: string): Record<string, unknown> | null {
  try {
    const parsed: unknown = JSON.parse(body)
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
      ? (parsed as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}

/**
 * Parses a request at the door. One event may name several sites; each gets its hit. What is refused is refused here,
 * before anything of it is stored.
 */
export function readHits(
  request: IntakeRequest,
  findSite: (domain: string) => Site | undefined,
): IntakeResult {
  const errors = new FieldErrors()
  const fields = parseJson(request.body)
  if (fields === null) {
    errors.add('body', 'is not a JSON object')
    return { kind: 'invalid', errors }
  }
  const event = readEventBody(fields, errors)
  const page = readPageAddress(event.url, event.hashMode)
  if (page === null && !errors.has('url'))
    errors.add('url', 'must be an absolute address, such as https://shop.example/page')
  if (page?.host === '' && event.domains.length === 0 && !errors.has('domain'))
    errors.add('domain', "can't be blank")
  if (errors.any || page === null) return { kind: 'invalid', errors }

  const { headers } = request
  const hits: Hit[] = []
  const dropped: SiteDrop[] = []
  for (const domain of event.domains.length > 0 ? event.domains : [bareDomain(page.host)]) {
    const site = findSite(domain)
    // Two domains of one event can be of the same site, which counts it once.
    if (hits.some(hit => hit.siteId === site?.id) || dropped.some(drop => drop.siteId === site?.id)) continue
    const reason = refusal(site, headers, page, event.name)
    if (site === undefined || reason !== null) {
      dropped.push({ siteId: site?.id ?? null, reason: reason ?? 'unknown_site' })
      continue
    }
    // Only a registered code goes on: any other value in its place could be somebody's id.
    const via = event.framed ? '' : creditedCode(site.linkCodes, page.via)
    const hit: Hit = {
      siteId: site.id,
      at: request.at,
      name: event.name,
      host: page.host,
      path: page.path,
      campaign: page.campaign,
      clickIds: page.clickIds,
      ...(via !== '' && { via }),
      referrer: readReferrer(event.referrer),
      props: keepProperties(event.props, event.name, site),
      revenue: event.revenue,
      interactive: event.interactive,
      scroll: event.scroll,
      engagedMs: event.engagedMs,
      language: readLanguage(headers),
      signals: readSignals(headers) | (event.webdriver ? SIGNAL.webdriver : 0),
      address: veil(request.address),
      userAgent: veil((headers['user-agent'] ?? '').slice(0, LONGEST_USER_AGENT)),
    }
    hits.push(site.childDirected === true ? withoutIdentity(hit) : hit)
  }
  return { kind: 'taken', hits, dropped }
}
