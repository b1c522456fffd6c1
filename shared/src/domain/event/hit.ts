import type { Veiled } from '../privacy/veiled.ts'

/** Names that mean something to the pipeline; every other name is a custom event, and so a goal. */
export const EVENT_NAMES = {
  pageview: 'pageview',
  engagement: 'engagement',
  exitLink: 'Outbound Link: Click',
  download: 'File Download',
  missingPage: '404',
} as const

export const CAMPAIGN_KEYS = ['utm_source', 'utm_medium', 'utm_campaign', 'utm_content', 'utm_term'] as const
export type CampaignKey = (typeof CAMPAIGN_KEYS)[number]
export type Campaign = Partial<Record<CampaignKey, string>>

/** Click ids whose presence (never the value) tells that a visit came from an advertisement. */
export const CLICK_IDS = ['gclid', 'gbraid', 'wbraid', 'msclkid', 'fbclid', 'twclid'] as const
export type ClickId = (typeof CLICK_IDS)[number]

/**
 * Signals about the sender that the collector reads from request headers, as bits, so that the worker can judge robots
 * without keeping the headers.
 */
export const SIGNAL = {
  noAcceptLanguage: 1,
  noFetchMetadata: 2,
  prefetch: 4,
  webdriver: 8,
  /** The hit comes from a log file: headers were never seen, so their absence means nothing. */
  fromLog: 16,
} as const

/**
 * One parsed hit, as the collector or a log import makes it. The query of the page address is gone except for campaign
 * values, the names of click ids and a registered code of an affiliate. `address` is an IP address in canonical text (or a host name from an old log);
 * both veiled values are opened once, in the worker.
 */
export interface Hit {
  readonly siteId: number
  /** Milliseconds since the epoch, UTC. */
  readonly at: number
  readonly name: string
  readonly host: string
  /** Path of the page (with `#fragment` in hash mode), at most 300 characters. */
  readonly path: string
  readonly campaign: Campaign
  readonly clickIds: readonly ClickId[]
  /** Code of an affiliate's link that the site knows. */
  readonly via?: string
  /** Referrer without query and fragment for web pages, or null. Search engines keep nothing more. */
  readonly referrer: string | null
  readonly props: Readonly<Record<string, string>>
  readonly revenue: { readonly currency: string; readonly amount: string } | null
  /** False when the event does not undo a bounce. */
  readonly interactive: boolean
  /** Deepest scroll in percent (0–100), for engagement events; null elsewhere. */
  readonly scroll: number | null
  /** Milliseconds of attention, for engagement events; 0 elsewhere. */
  readonly engagedMs: number
  /** Primary language subtag, lower case, or ''. */
  readonly language: string
  readonly signals: number
  readonly address: Veiled<string>
  readonly userAgent: Veiled<string>
}
