import type { Hit } from '@gatecount/shared/domain/event/hit'
import { unveil } from '@gatecount/shared/domain/privacy/veiled'
import { inventVisitor } from './networks.ts'
import { createRandom } from './random.ts'
import { DEMO_DOMAIN } from './shop.ts'
import { inventVisit } from './visit.ts'

export interface TrickleOptions {
  readonly collector: string
  readonly seed: string
  /** Ends it. */
  readonly signal: AbortSignal
}

/** Mean time between two visitors. */
const BETWEEN_VISITS_S = 4
/** Nobody wants to watch somebody read: pauses inside a visit are cut to this. */
const LONGEST_PAUSE_MS = 15_000

function pageUrl({ path, campaign, clickIds, via }: Hit): string {
  const url = new URL(path, `https://${DEMO_DOMAIN}`)
  for (const [key, value] of Object.entries(campaign)) url.searchParams.set(key, value)
  for (const id of clickIds) url.searchParams.set(id, 'demo')
  if (via !== undefined) url.searchParams.set('via', via)
  return url.href
}

/** The event as the tracker would send it. */
const toEvent = (hit: Hit): object => ({
  n: hit.name,
  u: pageUrl(hit),
  d: DEMO_DOMAIN,
  r: hit.referrer,
  p: hit.props,
  i: hit.interactive,
  ...(hit.revenue && { $: hit.revenue }),
  ...(hit.engagedMs > 0 && { e: hit.engagedMs, sd: hit.scroll }),
})

async function post({ collector, signal }: TrickleOptions, hit: Hit): Promise<void> {
  const response = await fetch(`${collector}/api/event`, {
    method: 'POST',
    signal,
    headers: {
      'Content-Type': 'text/plain',
      'Accept-Language': hit.language,
      'User-Agent': unveil(hit.userAgent),
      'X-Forwarded-For': unveil(hit.address),
    },
    body: JSON.stringify(toEvent(hit)),
  })
  await response.body?.cancel()
}

/** Sends invented visits to the collector in real time, as visitors behind the local proxy would, until it is stopped. */
export function trickle(options: TrickleOptions): void {
  const { signal, seed } = options
  const random = createRandom(seed)
  const timers = new Set<NodeJS.Timeout>()
  const later = (ms: number, act: () => void): void => {
    const timer = setTimeout(() => {
      timers.delete(timer)
      act()
    }, ms)
    timers.add(timer.unref())
  }
  signal.addEventListener('abort', () => {
    for (const timer of timers) clearTimeout(timer)
  })

  const playVisit = (hits: readonly Hit[], from: number): void => {
    const hit = hits[from]
    const next = hits[from + 1]
    if (hit === undefined) return
    // A collector that is being started again misses a visitor of a demo.
    post(options, hit).catch(() => {})
    if (next !== undefined)
      later(Math.min(next.at - hit.at, LONGEST_PAUSE_MS), () => playVisit(hits, from + 1))
  }
  const welcome = (): void => {
    const now = new Date()
    const workday = now.getUTCDay() > 0 && now.getUTCDay() < 6
    playVisit(inventVisit(random, 0, now.getTime(), inventVisitor(random, workday)), 0)
    later(random.exponential(BETWEEN_VISITS_S) * 1000, welcome)
  }
  welcome()
}
