import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALL_DROP_REASONS } from '../domain/event/drop-reasons.ts'
import { CAMPAIGN_KEYS, CLICK_IDS, type Hit } from '../domain/event/hit.ts'
import { unveil, veil } from '../domain/privacy/veiled.ts'
import { type Batch, decodeBatch, encodeBatch, MalformedBatch } from './batch-codec.ts'

const id = fc.integer({ min: 1, max: 2 ** 32 - 1 })
const text = fc.string({ unit: 'grapheme', maxLength: 40 })
const at = fc.integer({ min: Date.UTC(1995), max: Date.UTC(2090) })
const hit: fc.Arbitrary<Hit> = fc
  .record({
    siteId: id,
    at,
    name: text,
    host: text,
    path: text,
    campaign: fc.dictionary(fc.constantFrom(...CAMPAIGN_KEYS), text, { noNullPrototype: true }),
    clickIds: fc.subarray([...CLICK_IDS]),
    referrer: fc.option(text),
    props: fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), text, { noNullPrototype: true }),
    revenue: fc.option(fc.record({ currency: fc.constant('EUR'), amount: fc.constant('9.90') })),
    interactive: fc.boolean(),
    scroll: fc.option(fc.integer({ min: 0, max: 100 })),
    engagedMs: fc.nat(10_000_000),
    language: text,
    signals: fc.nat(31),
    address: text.map(veil),
    userAgent: text.map(veil),
    via: fc.option(text, { nil: undefined }),
  })
  .map(({ via, ...rest }) => ({ ...rest, ...(via !== undefined && { via }) }))
const drop = fc.record({
  siteId: id,
  reason: fc.constantFrom(...ALL_DROP_REASONS),
  count: fc.integer({ min: 1, max: 1e6 }),
  at,
})
const origin = fc.record({ collector: text, sequence: fc.nat() })
const mark = fc.record({ siteId: id, checkpoint: text, lines: fc.nat(), end: fc.boolean() })
const batches: fc.Arbitrary<Batch> = fc.record(
  {
    hits: fc.array(hit, { maxLength: 12 }),
    drops: fc.array(drop, { maxLength: 3 }),
    origin,
    import: mark,
  },
  { requiredKeys: ['hits', 'drops'] },
)

const bare = (batch: Batch): object => ({
  ...batch,
  hits: batch.hits.map(h => ({ ...h, address: unveil(h.address), userAgent: unveil(h.userAgent) })),
})

/** A hit as it is written. */
const wireHit = (): unknown[] => {
  const values = [1, Date.UTC(2026), 'pageview', 'shop.example', '/', 0, 0, 0, 0, 0, 1, -1, 0, 'de', 0]
  return [...values, '192.0.2.7', 'Mozilla']
}
const plain = (json: string): Buffer => Buffer.concat([Buffer.of(0), Buffer.from(json)])

describe('decodeBatch()', () => {
  it('decodeBatch() gives back what encodeBatch() took, compressed or not', () => {
    fc.assert(
      fc.property(batches, batch => {
        expect(bare(decodeBatch(encodeBatch(batch)))).toEqual(bare(batch))
      }),
    )
  })

  it('decodeBatch() answers whatever bytes with a batch or MalformedBatch, which quotes nothing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), array => {
        expect(() => decodeBatch(Buffer.from(array))).toThrow(MalformedBatch)
      }),
    )
    const secret = plain('{"h":[ 203.0.113.7 ]}')
    expect(() => decodeBatch(secret)).toThrow(/^Batch cannot be parsed$/)
  })

  it('decodeBatch() refuses a hit in which any field is of another shape: it would be stumbled over again and again', () => {
    expect(decodeBatch(plain(JSON.stringify({ h: [wireHit()] }))).hits).toHaveLength(1)
    for (let field = 0; field < 17; field++) {
      if (field === 10) continue
      for (const wrong of [null, { a: 1 }, [[]], -5.5]) {
        if (wrong === -5.5 && field === 11) continue
        const wire = wireHit()
        wire[field] = wrong
        expect(() => decodeBatch(plain(JSON.stringify({ h: [wire] })))).toThrow(MalformedBatch)
      }
    }
    for (const revenue of [{}, { currency: 'EUR' }, { amount: '5' }, { currency: 'EUR', amount: 5 }]) {
      const wire = wireHit()
      wire[9] = revenue
      expect(() => decodeBatch(plain(JSON.stringify({ h: [wire] })))).toThrow(MalformedBatch)
    }
    for (const time of [0, -1, 1e15, 1.5]) {
      const wire = wireHit()
      wire[1] = time
      expect(() => decodeBatch(plain(JSON.stringify({ h: [wire] })))).toThrow(MalformedBatch)
    }
    for (const rest of [{ d: [{}] }, { d: 5 }, { o: { collector: 1 } }, { i: { siteId: 1 } }, { i: null }])
      expect(() => decodeBatch(plain(JSON.stringify({ h: [], ...rest })))).toThrow(MalformedBatch)
  })

  it('decodeBatch() reads hits of a collector that knows of no affiliates, and refuses a code that is no text', () => {
    expect(decodeBatch(plain(JSON.stringify({ h: [wireHit()] }))).hits[0]).not.toHaveProperty('via')
    expect(decodeBatch(plain(JSON.stringify({ h: [[...wireHit(), 'anna']] }))).hits[0]?.via).toBe('anna')
    for (const wrong of [null, 5, {}, ['anna']])
      expect(() => decodeBatch(plain(JSON.stringify({ h: [[...wireHit(), wrong]] })))).toThrow(MalformedBatch)
  })

  it('decodeBatch() does not inflate a small batch into all of memory', () => {
    const bomb = Buffer.concat([Buffer.of(1), deflateRawSync(Buffer.alloc(80 * 1024 * 1024, 32))])
    expect(() => decodeBatch(bomb)).toThrow(MalformedBatch)
  })
})
