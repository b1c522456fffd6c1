import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SHORTEST_NEEDLE } from './needle.ts'
import { createNeedleSearch } from './needle-search.ts'

/** Few different bytes, so that needles overlap, repeat and nearly match. */
const bytes = (minLength: number, maxLength: number): fc.Arbitrary<Buffer> =>
  fc.array(fc.constantFrom(0, 1, 128, 255), { minLength, maxLength }).map(list => Buffer.from(list))
const needles = fc.array(bytes(SHORTEST_NEEDLE, 20), { minLength: 1, maxLength: 30 })

function find(wanted: readonly Buffer[], blocks: readonly Uint8Array[]): Set<number> {
  const search = createNeedleSearch(
    wanted.map((needle, number) => ({ canary: 'c', number, form: 'plain', bytes: needle, weak: false })),
  )
  const found = new Set<number>()
  const place = search.open(needle => found.add(needle.number))
  for (const block of blocks) place.push(block)
  place.end()
  return found
}

describe('createNeedleSearch()', () => {
  it('createNeedleSearch() finds what Buffer.includes() finds, wherever the bytes are cut into blocks', () => {
    const blocks = fc.array(bytes(0, 60), { maxLength: 8 })
    fc.assert(
      fc.property(needles, blocks, fc.nat(), (wanted, parts, salt) => {
        // One of the needles, so that there is something to find.
        const planted = wanted[salt % wanted.length] ?? Buffer.alloc(0)
        const cut = salt % (planted.length + 1)
        const all = [...parts, planted.subarray(0, cut), planted.subarray(cut), ...parts.toReversed()]
        const whole = Buffer.concat(all)
        const expected = wanted.flatMap((needle, number) => (whole.includes(needle) ? [number] : []))
        expect([...find(wanted, all)].sort((a, b) => a - b)).toEqual(expected)
      }),
    )
  })

  it('createNeedleSearch() takes a needle that is too short for a large file for none', () => {
    const short = Buffer.from([1, 2, 3, 4])
    expect(find([short], [Buffer.alloc(100, short)]).size).toBe(0)
  })

  it('createNeedleSearch() looks for the beginning of a needle that is very long', () => {
    const long = Buffer.from('0123456789abcdef'.repeat(20))
    expect(find([long], [Buffer.from('x'), long.subarray(0, 100)]).size).toBe(1)
  })
})
