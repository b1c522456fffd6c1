import { describe, expect, it } from 'vitest'
import { seededEntropy } from './seeded-entropy.ts'
import { systemEntropy } from './system-entropy.ts'

const SIZES = [1, 7, 8190, 3, 8192, 8193, 20_000, 0, 5]

describe('systemEntropy()', () => {
  it('gives as many bytes as asked for, past the end of its pool too, and never the same ones', () => {
    const entropy = systemEntropy()
    for (const size of SIZES) expect(entropy(size)).toHaveLength(size)
    const texts = Array.from({ length: 2000 }, () => Buffer.from(entropy(16)).toString('hex'))
    expect(new Set(texts).size).toBe(2000)
    expect(systemEntropy()(16)).not.toEqual(systemEntropy()(16))
  })
})

describe('seededEntropy()', () => {
  it('gives the same bytes for a seed, others for another, and does not repeat itself', () => {
    const [one, same, other] = ['a', 'a', 'b'].map(seededEntropy)
    for (const size of SIZES) {
      const bytes = Buffer.from(one?.(size) ?? [])
      expect(bytes).toHaveLength(size)
      expect(Buffer.from(same?.(size) ?? [])).toEqual(bytes)
      if (size > 6) expect(Buffer.from(other?.(size) ?? [])).not.toEqual(bytes)
    }
    const texts = Array.from({ length: 2000 }, () => Buffer.from(one?.(16) ?? []).toString('hex'))
    expect(new Set(texts).size).toBe(2000)
  })
})
