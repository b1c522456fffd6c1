import type { Campaign, ClickId } from '@gatecount/shared/domain/event/hit'
import type { Source, SourceKind } from './source.ts'

/** What the rules look at; texts are lower case, '' when absent. */
interface Acquired {
  readonly kind: SourceKind | null
  readonly name: string
  readonly source: string
  readonly medium: string
  readonly campaign: string
  readonly paid: boolean
  readonly paidMedium: boolean
  readonly shop: boolean
  readonly clickIds: readonly ClickId[]
}

const PAID_MEDIUM = /cp|^ppc$|^retargeting$|^paid/
const SHOP_CAMPAIGN = /(?:[^a-df-z]|^)shop|shopping/
const EMAIL = /e[-_ ]?mail|newsletter/
const DISPLAY: ReadonlySet<string> = new Set(['display', 'banner', 'expandable', 'interstitial', 'cpm'])
const SOCIAL: ReadonlySet<string> = new Set([
  'social',
  'social-network',
  'social-media',
  'sm',
  'social network',
  'social media',
])
const REFERRAL: ReadonlySet<string> = new Set(['referral', 'app', 'link'])
const GOOGLE_ADS: readonly ClickId[] = ['gclid', 'gbraid', 'wbraid']

const isClickFromSearchAd = ({ name, clickIds }: Acquired): boolean =>
  clickIds.length > 0 &&
  ((name === 'Google' && GOOGLE_ADS.some(id => clickIds.includes(id))) ||
    (name === 'Bing' && clickIds.includes('msclkid')))

/**
 * The channels and what makes a visit belong to one: the first rule that holds wins. The order is Plausible's, so that
 * figures can be compared. A visit by a registered code of an affiliate does not come here: it is of Affiliates. Ours: `gbraid` and `wbraid` count like `gclid`, and advertising networks are Display.
 */
const RULES = [
  ['Cross-network', a => a.campaign.includes('cross-network')],
  ['Paid Shopping', a => (a.kind === 'shopping' || a.shop) && a.paidMedium],
  ['Paid Search', a => (a.kind === 'search' && (a.paidMedium || a.paid)) || isClickFromSearchAd(a)],
  ['Paid Social', a => a.kind === 'social' && (a.paidMedium || a.paid)],
  ['Paid Video', a => a.kind === 'video' && (a.paidMedium || a.paid)],
  ['Display', a => DISPLAY.has(a.medium) || a.kind === 'ads'],
  ['Paid Other', a => a.paidMedium],
  ['Organic Shopping', a => a.kind === 'shopping' || a.shop],
  ['Organic Social', a => a.kind === 'social' || SOCIAL.has(a.medium)],
  ['Organic Video', a => a.kind === 'video' || a.medium.includes('video')],
  ['AI Assistants', a => a.kind === 'ai'],
  ['Organic Search', a => a.kind === 'search'],
  ['Email', a => a.kind === 'email' || EMAIL.test(a.source) || EMAIL.test(a.medium)],
  ['Affiliates', a => a.medium === 'affiliate'],
  ['Audio', a => a.medium === 'audio'],
  ['SMS', a => a.source === 'sms' || a.medium === 'sms'],
  [
    'Mobile Push Notifications',
    a =>
      a.medium.endsWith('push') ||
      a.medium.includes('mobile') ||
      a.medium.includes('notification') ||
      a.source === 'firebase',
  ],
  ['Referral', a => REFERRAL.has(a.medium) || a.kind !== null],
  ['Direct', () => true],
] as const satisfies readonly (readonly [string, (acquired: Acquired) => boolean])[]

export type Channel = (typeof RULES)[number][0]

function firstMatch(acquired: Acquired): Channel {
  for (const [channel, holds] of RULES) if (holds(acquired)) return channel
  return 'Direct'
}

const lower = (text: string | undefined): string => (text === undefined ? '' : text.trim().toLowerCase())

/** The channel of a visit. @param source null for a direct visit */
export function channelOf(source: Source | null, campaign: Campaign, clickIds: readonly ClickId[]): Channel {
  const medium = lower(campaign.utm_medium)
  const name = lower(campaign.utm_campaign)
  return firstMatch({
    kind: source?.kind ?? null,
    name: source?.name ?? '',
    source: lower(campaign.utm_source),
    medium,
    campaign: name,
    paid: source?.paid ?? false,
    paidMedium: PAID_MEDIUM.test(medium),
    shop: SHOP_CAMPAIGN.test(name),
    clickIds,
  })
}
