import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createOpener, UnreadableBatch } from './opener.ts'
import { HEADER_BYTES } from './sealed-format.ts'
import { createSealer } from './sealer.ts'
import { generateSealingKeyPair } from './x25519.ts'

const own = generateSealingKeyPair()
const stranger = generateSealingKeyPair()
const opener = createOpener([{ id: own.public.id, privateKey: own.privateKey }])
const bytes = fc.uint8Array({ maxLength: 2000 }).map(array => Buffer.from(array))

function failure(sealed: Buffer): UnreadableBatch {
  try {
    opener.open(sealed)
  } catch (error) {
    if (error instanceof UnreadableBatch) return error
    throw error
  }
  throw new Error('It opened')
}

describe('createOpener()', () => {
  it('open() gives back what seal() took', () => {
    const sealer = createSealer(own.public)
    fc.assert(
      fc.property(bytes, plain => {
        expect(opener.open(sealer.seal(plain))).toEqual(plain)
      }),
    )
  })

  it('open() gives back what seal() took with a later ephemeral key, and never the same bytes twice', () => {
    let now = 0
    const sealer = createSealer(own.public, () => now)
    const seen = new Set<string>()
    for (let n = 0; n < 50; n++) {
      now += 20_000
      const sealed = sealer.seal(Buffer.from('the same'))
      seen.add(sealed.toString('base64'))
      expect(opener.open(sealed).toString()).toBe('the same')
    }
    expect(seen.size).toBe(50)
  })

  it('open() refuses a batch in which any byte was changed, and quotes nothing of it', () => {
    const secret = '203.0.113.77 Mozilla'
    const sealed = createSealer(own.public).seal(Buffer.from(secret))
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const forged = Buffer.from(sealed)
        forged[at] = (forged[at] ?? 0) ^ flip
        const error = failure(forged)
        expect(String(error) + JSON.stringify(error) + String(error.cause ?? '')).not.toContain('203.0')
      }),
      { numRuns: 300 },
    )
  })

  it('open() refuses a batch that was cut', () => {
    const sealed = createSealer(own.public).seal(Buffer.from('hello'))
    for (let length = 0; length < sealed.length; length++)
      expect(failure(sealed.subarray(0, length)).why).toBe(length < HEADER_BYTES ? 'format' : 'forged')
  })

  it('open() refuses a batch sealed to another key, or to another key under our id', () => {
    expect(failure(createSealer(stranger.public).seal(Buffer.from('x'))).why).toBe('unknown_key')
    const renamed = { id: own.public.id, publicKey: stranger.public.publicKey }
    expect(failure(createSealer(renamed).seal(Buffer.from('x'))).why).toBe('forged')
  })
})
