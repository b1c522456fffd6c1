import { type Hit, SIGNAL } from '@gatecount/shared/domain/event/hit'
import type { Site } from '@gatecount/shared/domain/identity/site'
import { veil } from '@gatecount/shared/domain/privacy/veiled'
import { localClock } from '@gatecount/shared/domain/time/local-time'
import { describe, expect, it } from 'vitest'
import { emptySiteDay } from '../cells/site-day.ts'
import type { IngestContext } from './ingest-step.ts'
import { ingest } from './pipeline.ts'

const site: Site = {
  id: 7,
  domain: 'tales.example',
  otherDomains: ['stories.example'],
  timeZone: 'UTC',
  properties: ['plan'],
  childSections: ['/never/'],
  excludedPaths: ['/admin'],
  childDirected: true,
  excludedNetworks: [{ family: 4, prefixLength: 24, digest: 'AAAA' }],
  rules: [{ kind: 'one_path', pattern: '/tale/*' }],
}
const nobody = (): never => {
  throw new Error('Nobody may be looked up')
}
const context: IngestContext = {
  resolver: { dataDate: '', attribution: [], names: nobody, resolve: nobody },
  exclusionKey: nobody,
  site: () => site,
  clock: () => localClock('UTC'),
  openDay: (of, day) => emptySiteDay(of, day, null),
  dayBefore: nobody,
  now: () => Date.parse('2026-06-10T12:00:00Z'),
}

/** A hit as a collector seals it that has not heard yet what kind of site it is. */
const hit = (more: Partial<Hit> = {}): Hit => ({
  siteId: 7,
  at: Date.parse('2026-06-10T09:30:00Z'),
  name: 'pageview',
  host: 'tales.example',
  path: '/tale/fox',
  campaign: { utm_source: 'letter' },
  clickIds: ['gclid'],
  referrer: 'https://www.google.com/search',
  props: { plan: 'a' },
  revenue: null,
  interactive: true,
  scroll: null,
  engagedMs: 0,
  language: 'de',
  signals: 0,
  address: veil('91.0.0.1'),
  userAgent: veil(
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36',
  ),
  ...more,
})

describe('ingest() of a hit of a child-directed site', () => {
  it('ingest() asks nothing of an address, and lets nothing on that could tell who it was', () => {
    const result = ingest(hit(), context)
    expect(result).toMatchObject({ kind: 'bare' })
    expect('hit' in result && result.hit).toEqual({
      siteId: 7,
      at: Date.parse('2026-06-10T09:30:00Z'),
      name: 'pageview',
      path: '/tale/*',
      hour: 9,
      link: '',
      landing: expect.objectContaining({
        source: 'Google',
        referrer: 'google.com',
        channel: 'Organic Search',
      }),
    })
  })

  it('ingest() takes no view from the site itself for one from elsewhere, whichever of its domains it is', () => {
    const landings = ['https://tales.example/a', 'https://www.stories.example/b', null].map(referrer => {
      const result = ingest(hit({ referrer }), context)
      return result.kind === 'bare' && result.hit.landing?.source
    })
    expect(landings).toEqual([undefined, undefined, 'Direct / None'])
  })

  it('ingest() drops robots, excluded paths, sections and lines of logs as everywhere', () => {
    const reasons = [
      hit({ userAgent: veil('Googlebot/2.1') }),
      hit({ path: '/admin/x' }),
      hit({ path: '/never/x' }),
      hit({ signals: SIGNAL.fromLog }),
    ].map(one => {
      const result = ingest(one, context)
      return result.kind === 'dropped' && result.reason
    })
    expect(reasons).toEqual(['bot', 'excluded_path', 'child_directed', 'child_directed'])
  })
})
