import { seeded } from './chance.ts'
import { openShop } from './shop.ts'
import { makeVisitors } from './visitors.ts'

export interface RequestPlan {
  readonly domain: string
  readonly requests: number
  readonly visitors: number
  readonly pages: number
  /** Page views only, bodies of about 250 bytes. */
  readonly plain: boolean
}

const BODY_BYTES = 250

function padded(event: Record<string, unknown>): string {
  const text = JSON.stringify(event)
  const missing = BODY_BYTES - text.length - '"p":{"x":""},'.length
  return missing > 0 ? JSON.stringify({ ...event, p: { x: 'x'.repeat(missing) } }) : text
}

/**
 * Requests as browsers send them, ready to be written to a socket: `POST /api/event` with the headers of a tracker on
 * another origin and the visitor's address in `X-Forwarded-For`.
 */
export function httpRequests(plan: RequestPlan): string[] {
  const chance = seeded(7)
  const people = makeVisitors(plan.visitors, chance)
  const shop = openShop(plan.domain, plan.pages, chance)
  const pageOf: (string | undefined)[] = []
  return Array.from({ length: plan.requests }, () => {
    const who = Math.floor(chance() * people.length)
    const visitor = people[who]
    const previous = pageOf[who]
    const event = eventOf(plan, shop, previous, chance)
    if (event['n'] === 'pageview') pageOf[who] = String(event['u'])
    const body = plan.plain ? padded(event) : JSON.stringify(event)
    return [
      'POST /api/event HTTP/1.1',
      'Host: 127.0.0.1',
      'Content-Type: text/plain',
      `Origin: https://${plan.domain}`,
      'Sec-Fetch-Mode: cors',
      'Sec-Fetch-Site: cross-site',
      `Accept-Language: ${visitor?.language}`,
      `User-Agent: ${visitor?.userAgent}`,
      `X-Forwarded-For: ${visitor?.address}`,
      `Content-Length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n')
  })
}

function eventOf(
  { domain: d, plain }: RequestPlan,
  shop: ReturnType<typeof openShop>,
  previous: string | undefined,
  chance: () => number,
): Record<string, unknown> {
  const dice = plain ? 1 : chance()
  if (previous !== undefined && dice < 0.06) return { n: 'engagement', u: previous, d, e: 12_000, sd: 60 }
  if (previous !== undefined && dice < 0.09)
    return { n: 'Outbound Link: Click', u: previous, d, p: { url: shop.exitLink() } }
  if (previous !== undefined && dice < 0.1) return { n: 'Basket', u: previous, d }
  const { referrer, query } = previous === undefined ? shop.arrival() : { referrer: previous, query: '' }
  return { n: 'pageview', u: `https://${d}${shop.page()}${query}`, d, r: referrer || null }
}
