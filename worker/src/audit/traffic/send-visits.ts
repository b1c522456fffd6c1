import { EVENT_NAMES } from '@gatecount/shared/domain/event/hit'
import type { InventedVisitor } from '../canaries/canary.ts'

/** `taken`: acknowledged. `unknown site`: acknowledged and dropped, for the collector does not know the site yet. */
type Answer = 'taken' | 'unknown site' | 'refused' | 'away'

interface Sender {
  readonly collectorUrl: string
  readonly domain: string
}

/** Sends an event as a browser behind a proxy would. */
async function send(
  { collectorUrl }: Sender,
  { address, userAgent }: InventedVisitor,
  event: object,
): Promise<Answer> {
  try {
    const response = await fetch(new URL('/api/event', collectorUrl), {
      method: 'POST',
      body: JSON.stringify(event),
      headers: {
        'content-type': 'text/plain',
        'accept-language': 'de,en;q=0.8',
        'user-agent': userAgent,
        'x-forwarded-for': address,
      },
      signal: AbortSignal.timeout(10_000),
    })
    await response.arrayBuffer()
    if (response.status !== 202) return response.status === 503 ? 'away' : 'refused'
    return response.headers.get('x-plausible-dropped') === null ? 'taken' : 'unknown site'
  } catch {
    return 'away'
  }
}

/** A visit of which only the front page is shared with others. */
export function eventsOf(domain: string, { tokens }: InventedVisitor): object[] {
  const { path, referrer, link, query } = tokens
  const host = `https://${domain}`
  return [
    {
      n: EVENT_NAMES.pageview,
      u: `${host}/${path}?mail=${query}#${query}`,
      d: domain,
      r: `https://${referrer}.invalid/${referrer}?q=${query}`,
      p: { undeclared: query },
    },
    { n: EVENT_NAMES.pageview, u: `${host}/`, d: domain },
    {
      n: EVENT_NAMES.exitLink,
      u: `${host}/`,
      d: domain,
      p: { url: `https://${link}.invalid/${link}?to=${query}` },
    },
  ]
}

export interface SentVisits {
  readonly pageviews: number
  /** Why not all could be sent. */
  readonly problem: 'none' | 'away' | 'unknown site' | 'refused'
}

const ATTEMPTS = 40
const PAUSE_MS = 250

/** Sends all visits, one event after the other, and counts the page views that were acknowledged. */
export async function sendVisits(
  sender: Sender,
  visitors: readonly InventedVisitor[],
  sleep: (ms: number) => Promise<void>,
): Promise<SentVisits> {
  let pageviews = 0
  for (const visitor of visitors) {
    for (const [index, event] of eventsOf(sender.domain, visitor).entries()) {
      let answer: Answer = 'away'
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        answer = await send(sender, visitor, event)
        // Collectors hear of a new site within a second or two.
        if (answer !== 'unknown site') break
        await sleep(PAUSE_MS)
      }
      if (answer !== 'taken') return { pageviews, problem: answer }
      if (index < 2) pageviews++
    }
  }
  return { pageviews, problem: 'none' }
}
