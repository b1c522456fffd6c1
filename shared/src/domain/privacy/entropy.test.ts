import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededEntropy } from '../../process/seeded-entropy.ts'
import { bernoulli, type Entropy, uniformBelow } from './entropy.ts'
import { rational } from './rational.ts'

class Exhausted extends Error {}

/** Gives these bytes, then ends. */
function script(bytes: readonly number[]): Entropy {
  let next = 0
  return count => {
    if (next + count > bytes.length) throw new Exhausted()
    next += count
    return Uint8Array.from(bytes.slice(next - count, next))
  }
}

function answer<T>(draw: () => T): T | 'undecided' {
  try {
    return draw()
  } catch (error) {
    if (error instanceof Exhausted) return 'undecided'
    throw error
  }
}

const BYTES = Array.from({ length: 256 }, (_, byte) => byte)

describe('bernoulli()', () => {
  it('is exact: of all pairs of bytes the right number says yes, and one at most leaves it open', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 12n }),
        fc.bigInt({ min: 0n, max: 10n ** 12n }),
        (d, n) => {
          const chance = rational(n % (d + 1n), d)
          const answers = BYTES.flatMap(a => BYTES.map(b => answer(() => bernoulli(chance, script([a, b])))))
          const yes = answers.filter(it => it === true).length
          const open = answers.filter(it => it === 'undecided').length
          expect(yes).toBe(Number((65_536n * chance.numerator) / chance.denominator))
          expect(open).toBe((65_536n * chance.numerator) % chance.denominator === 0n ? 0 : 1)
        },
      ),
      { numRuns: 20 },
    )
  })

  it('needs no entropy for what is certain', () => {
    expect(bernoulli(rational(0), script([]))).toBe(false)
    expect(bernoulli(rational(1), script([]))).toBe(true)
  })
})

describe('uniformBelow()', () => {
  it('gives each integer for equally many of all draws of a byte', () => {
    for (const bound of [1n, 2n, 3n, 7n, 100n, 128n, 129n, 256n]) {
      const seen = new Map<bigint | 'undecided', number>()
      for (const byte of BYTES) {
        const drawn = answer(() => uniformBelow(bound, script([byte])))
        seen.set(drawn, (seen.get(drawn) ?? 0) + 1)
      }
      seen.delete('undecided')
      expect(seen.size).toBe(Number(bound))
      expect(new Set(seen.values()).size).toBe(1)
    }
  })

  it('stays below bounds of many bytes and reaches their whole width', () => {
    const entropy = seededEntropy('wide')
    const bound = (1n << 100n) + 1n
    const drawn = Array.from({ length: 500 }, () => uniformBelow(bound, entropy))
    expect(drawn.every(value => value >= 0n && value < bound)).toBe(true)
    expect(drawn.some(value => value > bound / 2n) && drawn.some(value => value < bound / 2n)).toBe(true)
  })

  it('refuses a bound below 1, and entropy that gives too little', () => {
    expect(() => uniformBelow(0n, seededEntropy('x'))).toThrow(RangeError)
    expect(() => uniformBelow(10n, () => new Uint8Array())).toThrow(RangeError)
  })
})
