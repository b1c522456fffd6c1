import { EVENT_NAMES, type Hit } from '@gatecount/shared/domain/event/hit'
import type { ReleaseCount } from '@gatecount/shared/domain/privacy/release-families'
import { dayCounts } from '@gatecount/worker/release/day-counts'
import { countBatch, endAllVisits } from '../../laws/counting-core.ts'
import { onlyDay, shopState } from './counted-day.ts'
import { pageView, type Shopper } from './shop.ts'

const BUSY: Shopper = {
  address: '198.18.0.1#Network 1',
  gateway: 'Network 1',
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0',
  language: 'de',
  referrer: 'https://blog1.example',
}
const MORNING = Date.parse('2026-06-10T09:00:00Z')
const MINUTE = 60_000

const path = (n: number): string => `/toner/${n}`

/** A visitor-day that gives as much to a release as any can: in every family to as many counts as its bound allows. */
function busyHits(): Hit[] {
  const first = Array.from({ length: 11 }, (_, n) => pageView(BUSY, MORNING + n * MINUTE, path(n)))
  const clicks = Array.from({ length: 6 }, (_, n) => ({
    ...pageView(BUSY, MORNING + 11 * MINUTE + n, path(10)),
    name: EVENT_NAMES.exitLink,
    props: { url: `https://partner.example/${n}` },
  }))
  const again = { ...BUSY, referrer: 'https://blog2.example' }
  const later = MORNING + 90 * MINUTE
  const second = [pageView(again, later, path(12)), pageView(again, later + MINUTE, path(13))]
  return [...first, ...clicks, ...second]
}

/** What the visitor-day gives, as the real core counts it. */
export function busyVisitorDay(): readonly ReleaseCount[] {
  const state = shopState()
  countBatch(state, busyHits())
  endAllVisits(state)
  return dayCounts(onlyDay(state)).counts
}
