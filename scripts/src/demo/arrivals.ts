import type { Campaign, ClickId } from '@gatecount/shared/domain/event/hit'
import { weighted } from './random.ts'
import type { DemoPage } from './shop.ts'

/** How a visit begins: where from, and on what kind of page. */
export interface Arrival {
  readonly referrer: string | null
  readonly campaign: Campaign
  readonly clickIds: readonly ClickId[]
  /** Code of the affiliate whose link it was. */
  readonly via?: string
  readonly landsOn: readonly DemoPage['kind'][]
  /** How likely such a visitor is to buy, compared with the average. */
  readonly intent: number
}

const from = (
  referrer: string | null,
  landsOn: readonly DemoPage['kind'][],
  intent: number,
  campaign: Campaign = {},
  clickIds: readonly ClickId[] = [],
): Arrival => ({ referrer, landsOn, intent, campaign, clickIds })

/** By the link of an affiliate. */
const referred = (via: string, arrival: Arrival): Arrival => ({ ...arrival, via })

const SEARCHED = ['product', 'product', 'product', 'brand', 'help', 'blog', 'home'] as const
const ADVERTISED = ['product', 'brand'] as const

const newsletter = (edition: string): Arrival =>
  from(null, ['home', 'product', 'blog'], 1.8, {
    utm_source: 'newsletter',
    utm_medium: 'email',
    utm_campaign: edition,
  })

/** Weights of a usual day, in percent or so. */
export const pickArrival = weighted<Arrival>([
  [from('https://www.google.com/', SEARCHED, 1), 34],
  [from(null, ['home', 'home', 'product', 'brand'], 1.5), 21],
  [from('https://www.bing.com/', SEARCHED, 1.1), 6],
  [from('https://duckduckgo.com/', SEARCHED, 1), 3],
  [from('https://www.ecosia.org/', SEARCHED, 1), 1.2],
  [
    from(
      'https://www.google.com/',
      ADVERTISED,
      1.4,
      { utm_source: 'google', utm_medium: 'cpc', utm_campaign: 'brand-toner', utm_term: 'cheap toner' },
      ['gclid'],
    ),
    8,
  ],
  [
    from(
      'https://www.google.com/',
      ADVERTISED,
      1.2,
      { utm_source: 'google', utm_medium: 'cpc', utm_campaign: 'compatible', utm_content: 'price' },
      ['gclid'],
    ),
    4,
  ],
  [
    from(
      'https://www.bing.com/',
      ADVERTISED,
      1.2,
      { utm_source: 'bing', utm_medium: 'cpc', utm_campaign: 'brand-toner' },
      ['msclkid'],
    ),
    2,
  ],
  [newsletter('autumn-refill'), 3],
  [newsletter('paper-week'), 1.6],
  [from('https://www.facebook.com/', ['blog', 'home'], 0.4), 2.4],
  [
    from('https://l.instagram.com/', ['home', 'blog'], 0.4, {
      utm_source: 'instagram',
      utm_medium: 'social',
      utm_campaign: 'desk-tour',
    }),
    1.8,
  ],
  [from('https://www.reddit.com/', ['blog', 'product'], 0.6), 1.6],
  [from('https://www.youtube.com/', ['blog', 'product'], 0.6), 1.2],
  [from('https://chatgpt.com/', ['product', 'help', 'blog'], 1.2), 1.6],
  [from('https://www.perplexity.ai/', ['product', 'help'], 1.1), 0.6],
  [
    referred(
      'printerreviews',
      from('https://www.printerreviews.example/best-toner', ['product', 'brand'], 1.7, {
        utm_source: 'printerreviews',
        utm_medium: 'affiliate',
        utm_campaign: 'best-toner',
      }),
    ),
    2.6,
  ],
  [
    referred(
      'officesaver',
      from('https://www.officesaver.example/vouchers/toner', ['home', 'product'], 2.2, {
        utm_source: 'officesaver',
        utm_medium: 'affiliate',
        utm_campaign: 'voucher',
      }),
    ),
    2.2,
  ],
  [referred('inkwell', from('https://www.youtube.com/', ['blog', 'product'], 0.9)), 1.1],
  [from('https://www.trustpilot.com/review/toner.example', ['home'], 1.3), 1],
  [from('https://news.ycombinator.com/', ['blog'], 0.2), 0.5],
])
