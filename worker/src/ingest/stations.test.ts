import type { Hit } from '@gatecount/shared/domain/event/hit'
import { veil } from '@gatecount/shared/domain/privacy/veiled'
import type { IngestQueue } from '@gatecount/shared/queue/ingest-queue'
import { createSealer } from '@gatecount/shared/seal/sealer'
import { generateSealingKeyPair } from '@gatecount/shared/seal/x25519'
import { describe, expect, it } from 'vitest'
import { countBareHit } from '../cells/count-bare-hit.ts'
import type { SiteDay } from '../cells/site-day.ts'
import { pseudonym } from '../salt/pseudonym.ts'
import { followVisit } from '../visit/follow-visit.ts'
import type { AnonymousHit, Pseudonym } from './anonymous-hit.ts'
import type { BareHit } from './bare-hit.ts'
import type { IngestContext } from './ingest-step.ts'
import { ingest } from './pipeline.ts'

declare const hit: Hit
declare const anonymous: AnonymousHit
declare const bare: BareHit
declare const day: SiteDay
declare const queue: IngestQueue
declare const context: IngestContext

/** Never called: this file does its work when it is compiled. Each line below must be an error. */
function skippedStations(): void {
  // @ts-expect-error a hit with its address must not get to the visits
  followVisit(day, hit, pseudonym(day.salt, hit.address, hit.userAgent))
  // @ts-expect-error nobody but the anonymise step makes an anonymous hit
  const forged: AnonymousHit = { ...hit, site: day.site, day: '2026-01-01', hour: 1, attributes: [] }
  // @ts-expect-error a visit is followed by pseudonym, not by plain text
  followVisit(day, anonymous, 'plain text')
  // @ts-expect-error an anonymous hit has no address
  void anonymous.address
  // @ts-expect-error nor a user agent
  void anonymous.userAgent
  // @ts-expect-error without a salt, as a child-directed site has none, there is no pseudonym
  pseudonym(null, hit.address, hit.userAgent)
  // @ts-expect-error nor is a hit of such a site somebody's
  void bare.pseudonym
  // @ts-expect-error nor has it an address
  void bare.address
  // @ts-expect-error nobody but the pipeline makes one
  countBareHit(day, hit)
  // @ts-expect-error an anonymous hit does not go back to the beginning
  ingest(anonymous, context)
  // @ts-expect-error what is not sealed cannot be queued
  void queue.enqueue(0, Buffer.from('plain'))
  // @ts-expect-error a veiled value is not its value
  const address: string = hit.address
  // @ts-expect-error a veiled value does not open by a cast of its parts
  const name: Pseudonym = { value: 'x' }
  void [forged, address, name]
}

describe('stations', () => {
  it('createSealer() makes what the queue takes, and skipping a station does not compile', () => {
    const { public: recipient } = generateSealingKeyPair()
    const sealed: Parameters<IngestQueue['enqueue']>[1] = createSealer(recipient).seal(Buffer.from('x'))
    expect(sealed.length).toBeGreaterThan(0)
    expect(skippedStations).toBeTypeOf('function')
    expect(String(veil('x'))).toBe('[veiled]')
  })
})
