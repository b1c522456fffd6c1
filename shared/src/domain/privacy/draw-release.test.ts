import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededEntropy } from '../../process/seeded-entropy.ts'
import type { DeclaredValues } from './declared-values.ts'
import { drawRelease } from './draw-release.ts'
import { compareValues } from './exact-counts.ts'
import { tailQuantile } from './gaussian-tail.ts'
import { rational, toNumber } from './rational.ts'
import {
  RELEASE_FAMILIES,
  RELEASE_FAMILY_NAMES,
  type ReleaseCount,
  type ReleaseFamilyName,
} from './release-families.ts'
import { planRelease, type ReleasePlan } from './release-plan.ts'
import type { ReleasedCount } from './tidy-release.ts'

const plan = planRelease('partner')
const draw = (
  counts: Iterable<ReleaseCount>,
  declared: DeclaredValues = {},
  seed = 'draw',
  by: ReleasePlan = plan,
): ReleasedCount[] => drawRelease({ plan: by, counts, declared, entropy: seededEntropy(seed) })

const texts = fc.string({ maxLength: 3, unit: 'binary' })
const familyCounts = (family: ReleaseFamilyName): fc.Arbitrary<ReleaseCount> => {
  const dimensions = RELEASE_FAMILIES[family].of.length
  return fc.record({
    family: fc.constant(family),
    first: dimensions > 0 ? texts : fc.constant(''),
    second: dimensions > 1 ? texts : fc.constant(''),
    count: fc.nat(400),
  })
}
const allCounts = fc.array(fc.oneof(...RELEASE_FAMILY_NAMES.map(familyCounts)), { maxLength: 60 })
const lists = fc.record(
  { page: fc.array(texts), country: fc.array(texts), gateway: fc.array(texts), exit_link: fc.array(texts) },
  { requiredKeys: [] },
)

describe('drawRelease()', () => {
  it('gives the same release whatever the order of counts and of declared values', () => {
    fc.assert(
      fc.property(allCounts, lists, fc.infiniteStream(fc.nat()), (counts, declared, order) => {
        const shuffled = counts
          .map(entry => ({ entry, at: order.next().value }))
          .sort((a, b) => Number(a.at) - Number(b.at))
          .map(({ entry }) => entry)
        const turned = Object.fromEntries(
          Object.entries(declared).map(([family, values]) => [family, values.toReversed()]),
        )
        expect(draw(shuffled, turned)).toEqual(draw(counts, declared))
      }),
    )
  })

  it('gives every declared value, those that nobody brought too, each once', () => {
    fc.assert(
      fc.property(allCounts, lists, (counts, declared) => {
        const rows = draw(counts, declared)
        for (const [family, values] of Object.entries(declared))
          for (const value of values)
            expect(rows.filter(row => row.family === family && row.first === value)).toHaveLength(1)
        expect(rows.filter(row => row.family === 'visitors')).toHaveLength(1)
        expect(rows.filter(row => row.family === 'pageviews')).toHaveLength(1)
      }),
    )
  })

  it('is in the order of the catalogue, then of the values', () => {
    fc.assert(
      fc.property(allCounts, lists, (counts, declared) => {
        const rows = draw(counts, declared)
        const order = (family: ReleaseFamilyName): number => RELEASE_FAMILY_NAMES.indexOf(family)
        const sorted = rows.toSorted((a, b) => order(a.family) - order(b.family) || compareValues(a, b))
        expect(rows).toEqual(sorted)
      }),
    )
  })

  it('gives undeclared values from their threshold on only', () => {
    fc.assert(
      fc.property(allCounts, counts => {
        for (const { family, count } of draw(counts)) {
          // Families of one value a visitor-day may have been scaled down since.
          if (RELEASE_FAMILIES[family].of.length === 0 || RELEASE_FAMILIES[family].cells === 1) continue
          const threshold = plan.families.find(it => it.family === family)?.threshold ?? 0
          expect(count).toBeGreaterThanOrEqual(threshold)
        }
      }),
    )
  })

  it('does not tell whether an undeclared value has a line that says zero', () => {
    const zero: ReleaseCount = { family: 'source', first: 'nobody', second: '', count: 0 }
    const some: ReleaseCount = { family: 'source', first: 'some', second: '', count: 300 }
    expect(draw([zero, some])).toEqual(draw([some]))
  })

  it('adds counts of the same value', () => {
    const page = (count: number): ReleaseCount => ({ family: 'page', first: '/', second: '', count })
    expect(draw([page(200), page(150), page(50)])).toEqual(draw([page(400)]))
  })

  it('leaves out values with half a character, which no store would give back', () => {
    const half: ReleaseCount = { family: 'page', first: '/\ud83d', second: '', count: 5000 }
    const whole: ReleaseCount = { family: 'page', first: '/\ud83d\ude00', second: '', count: 5000 }
    expect(draw([half, whole], { page: ['/\ude00'] })).toEqual(draw([whole]))
    expect(draw([whole]).some(({ first }) => first === '/\ud83d\ude00')).toBe(true)
  })

  it('keeps pairs apart that would read the same when joined', () => {
    const way = (first: string, second: string): ReleaseCount => ({
      family: 'next_page',
      first,
      second,
      count: 1000,
    })
    const rows = draw([way('/a', 'b/c'), way('/ab', '/c'), way('/a', 'b/cd')])
    expect(rows.filter(({ family }) => family === 'next_page')).toHaveLength(3)
  })

  it('is near the counts: within five σ, and not equal to them', () => {
    const counts: ReleaseCount[] = [
      { family: 'visitors', first: '', second: '', count: 9000 },
      { family: 'pageviews', first: '', second: '', count: 31_000 },
      { family: 'page', first: '/', second: '', count: 1800 },
      { family: 'next_page', first: '/', second: '/shop', count: 700 },
    ]
    const rows = draw(counts)
    const errors = counts.map(({ family, count }) => {
      const row = rows.find(it => it.family === family)
      const sigma = plan.families.find(it => it.family === family)?.sigma ?? 0
      return ((row?.count ?? 0) - count) / sigma
    })
    expect(errors.every(error => Math.abs(error) < 5)).toBe(true)
    expect(errors.some(error => error !== 0)).toBe(true)
  })

  it('spends the ρ of its plan: the whole release moves by √(2ρ) of its noise when all that one visitor-day may give is added', () => {
    const given = plan.families.flatMap(({ family, cells, perCell, variance }) =>
      Array.from({ length: cells }, (_, at): ReleaseCount & { weight: number } => {
        const dimensions = RELEASE_FAMILIES[family].of.length
        const [first, second] = [dimensions > 0 ? `${at}` : '', dimensions > 1 ? 'next' : '']
        // Far from every bound, and less than the visitors, so that nothing but noise changes a count.
        const count = family === 'visitors' ? 1_000_000 : 100_000
        return { family, first, second, count, weight: perCell / toNumber(variance) }
      }),
    )
    const weights = given.map(({ weight }) => weight)
    const entropy = seededEntropy('whole')
    const rounds = 4000
    // The best test there is of whether somebody was there adds errors up by these weights (Neyman and Pearson).
    const evidence = Array.from({ length: rounds }, () =>
      drawRelease({ plan, counts: given, declared: {}, entropy })
        .map(({ count }, at) => (weights[at] ?? 0) * (count - (given[at]?.count ?? 0)))
        .reduce((a, b) => a + b, 0),
    )
    const variance = evidence.reduce((sum, it) => sum + it * it, 0) / rounds
    const spread = 4 * Math.sqrt(2 / rounds)
    expect(variance / (2 * plan.rho)).toBeGreaterThan(1 - spread)
    expect(variance / (2 * plan.rho)).toBeLessThan(1 + spread)
  })

  it('lets a single undeclared value appear no more often than its threshold was made for', () => {
    const chance = 0.02
    const families = plan.families
      .filter(({ family }) => family === 'source')
      .map(it => ({ ...it, variance: rational(9), threshold: 1 + tailQuantile(chance, rational(9)) }))
    const counts: ReleaseCount[] = [{ family: 'source', first: 'one', second: '', count: 1 }]
    const entropy = seededEntropy('alone')
    const rounds = 20_000
    let appeared = 0
    for (let round = 0; round < rounds; round++)
      appeared += drawRelease({ plan: { ...plan, families }, counts, declared: {}, entropy }).length
    expect(appeared / rounds).toBeLessThan(chance + 4 * Math.sqrt(chance / rounds))
    expect(appeared / rounds).toBeGreaterThan(chance / 3)
  })

  it('refuses what does not fit its family, without quoting it', () => {
    const wrong: ReleaseCount[] = [
      { family: 'page', first: '/secret', second: '', count: -1 },
      { family: 'page', first: '/secret', second: '', count: 1.5 },
      { family: 'page', first: '/secret', second: '/more', count: 1 },
      { family: 'visitors', first: '/secret', second: '', count: 1 },
    ]
    for (const entry of wrong) {
      expect(() => draw([entry])).toThrow(RangeError)
      expect(() => draw([entry])).not.toThrow(/secret/)
    }
    expect(() => draw([], { next_page: ['/secret'] })).toThrow('Values of next_page cannot be declared')
    expect(() => draw([], { visitors: ['/secret'] })).toThrow(RangeError)
  })
})
