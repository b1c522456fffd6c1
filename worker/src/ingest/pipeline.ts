import { type Dropped, dropped } from '@gatecount/shared/domain/event/drop-reasons'
import { CAMPAIGN_KEYS, EVENT_NAMES, type Hit } from '@gatecount/shared/domain/event/hit'
import { VISIT_DIMENSIONS, type VisitDimension } from '@gatecount/shared/domain/report/dimensions'
import { DIRECT, NO_VALUE } from '@gatecount/shared/domain/report/remainder'
import type { SiteDay } from '../cells/site-day.ts'
import { pseudonym } from '../salt/pseudonym.ts'
import type { AnonymousHit } from './anonymous-hit.ts'
import type { BareHit } from './bare-hit.ts'
import type { Draft, IngestContext } from './ingest-step.ts'
import { INGEST_STEPS } from './steps.ts'

const orNone = (value: string | undefined): string => (value === undefined || value === '' ? NO_VALUE : value)

/** Attributes of a visit that would begin with this hit, by position of the visit dimensions. */
function attributesOf({ hit, network, agent, acquisition, affiliate, path }: Draft): string[] {
  const values: Partial<Record<VisitDimension, string>> = {
    source: acquisition?.source ?? DIRECT,
    referrer: orNone(acquisition?.referrer),
    channel: acquisition?.channel ?? 'Direct',
    click_id: orNone(hit.clickIds[0]),
    country: orNone(network?.country),
    gateway: orNone(network?.gateway),
    gateway_kind: network?.kind ?? 'other',
    device: agent?.device ?? 'Other',
    browser: agent?.browser ?? 'Other',
    os: agent?.os ?? 'Other',
    language: orNone(hit.language),
    entry_page: path ?? hit.path,
    affiliate: orNone(affiliate),
  }
  for (const key of CAMPAIGN_KEYS) values[key] = orNone(hit.campaign[key])
  return VISIT_DIMENSIONS.map(dimension => values[dimension] ?? NO_VALUE)
}

export interface PlacedVisitor {
  readonly kind: 'placed'
  readonly hit: AnonymousHit
  readonly day: SiteDay
}
export interface PlacedBare {
  readonly kind: 'bare'
  readonly hit: BareHit
  readonly day: SiteDay
}
export type Placed = PlacedVisitor | PlacedBare

function toBare({ hit, acquisition, at, path = hit.path, hour = 0 }: Draft, day: SiteDay): PlacedBare {
  const { siteId, name, props } = hit
  const lands = name === EVENT_NAMES.pageview && acquisition?.internal === false
  const bare = {
    siteId,
    at: at ?? hit.at,
    name,
    path,
    hour,
    link: props['url'] ?? '',
    landing: lands ? acquisition : null,
  } as unknown as BareHit
  return { kind: 'bare', hit: bare, day }
}

function toAnonymous(draft: Draft, context: IngestContext): Placed | Dropped {
  const { hit, site, day, hour } = draft
  if (site === undefined || day === undefined || hour === undefined) return dropped('unknown_site')
  if (day.salt === null) return toBare(draft, day)
  const before = context.dayBefore(site, day.day)
  const { siteId, name, props, revenue, interactive, scroll, engagedMs, language } = hit
  const anonymous = {
    siteId,
    at: draft.at ?? hit.at,
    name,
    path: draft.path ?? hit.path,
    props,
    revenue,
    interactive,
    scroll,
    engagedMs,
    language,
    site,
    day: day.day,
    hour,
    pseudonym: pseudonym(day.salt, hit.address, hit.userAgent),
    earlier:
      before === undefined || before.salt === null
        ? null
        : pseudonym(before.salt, hit.address, hit.userAgent),
    attributes: attributesOf(draft),
  } as unknown as AnonymousHit
  return { kind: 'placed', hit: anonymous, day }
}

/** Takes a hit through the steps: it comes out anonymous and placed in a day, or dropped with a reason. */
export function ingest(hit: Hit, context: IngestContext): Placed | Dropped {
  const draft: Draft = { hit }
  for (const step of INGEST_STEPS) {
    const reason = step(draft, context)
    if (reason !== null) return dropped(reason)
  }
  return toAnonymous(draft, context)
}
