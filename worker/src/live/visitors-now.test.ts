import type { Site } from '@gatecount/shared/domain/identity/site'
import { veil } from '@gatecount/shared/domain/privacy/veiled'
import { describe, expect, it } from 'vitest'
import { emptySiteDay, type SiteDay } from '../cells/site-day.ts'
import { visitorsNow } from './visitors-now.ts'

const NOW = Date.parse('2026-03-10T12:00:00Z')
const site = (id: number, more: Partial<Site> = {}): Site => ({
  id,
  domain: `s${id}.example`,
  timeZone: 'UTC',
  properties: [],
  childSections: [],
  excludedPaths: [],
  ...more,
})

/** A day whose visitors gave their last sign so many seconds ago. */
function dayWith(of: Site, silences: readonly number[]): SiteDay {
  const day = emptySiteDay(of, '2026-03-10', veil(Buffer.alloc(32)))
  silences.forEach((seconds, i) => {
    const last = NOW - seconds * 1000
    const visit = { start: last, last, acted: false, page: 0, pagePath: '/', cells: new Int32Array() }
    const open = { ...visit, attributes: [], counted: [], pageviews: 1 }
    day.open.set(`visitor ${i}`, { past: [], open })
  })
  return day
}

describe('visitorsNow()', () => {
  it('visitorsNow() counts who gave a sign within five minutes, in steps of five', () => {
    const days = [dayWith(site(1), [1, 2, 3, 299, 300, 301, 900]), dayWith(site(2), [1, 2, 3, 4])]
    expect(visitorsNow(days, NOW)).toEqual({ 1: 5 })
  })

  it('visitorsNow() adds up the open days of a site before it rounds', () => {
    expect(visitorsNow([dayWith(site(1), [1, 2, 3]), dayWith(site(1), [9, 9])], NOW)).toEqual({ 1: 5 })
  })

  it('visitorsNow() says nothing of sites for children, and nothing by lines that lie ahead of the clock', () => {
    const six = [1, 2, 3, 4, 5, 6]
    expect(visitorsNow([dayWith(site(1, { childDirected: true }), six)], NOW)).toEqual({})
    expect(visitorsNow([dayWith(site(2), [-60, -60, -60, -60, -60])], NOW)).toEqual({})
  })
})
