import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type AffiliateCounts,
  confirmedSigns,
  readSigns,
  type Suspicion,
  sharedAccounts,
} from './find-signs.ts'
import { MOST_CHANCE, type Sign } from './signs.ts'
import type { Count } from './tails.ts'

const DAYS = { from: '2026-01-01', to: '2026-03-31' }
const find = (counts: readonly AffiliateCounts[]): Suspicion[] => confirmedSigns(readSigns(counts, DAYS))
const signsOf = (counts: readonly AffiliateCounts[]): string[] =>
  find(counts).map(({ affiliate, sign }) => `${affiliate} ${sign}`)

/** Mulberry32: the same numbers for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

interface Habits {
  readonly sameDay: number
  readonly refunds: number
  readonly couponOnly: number
  readonly conversion: number
  readonly gateway: number
}
const USUAL: Habits = { sameDay: 0.45, refunds: 0.08, couponOnly: 0.15, conversion: 0.03, gateway: 0.04 }

/** How many of so many, each with this chance: from hit to hit, so that rare ones are drawn fast. */
function draw(random: () => number, of: number, share: number): Count {
  const miss = Math.log1p(-share)
  let hits = 0
  for (let at = 0; ; hits++) {
    at += 1 + Math.floor(Math.log(1 - random()) / miss)
    if (at > of) return { hits, of }
  }
}

/** What chance makes of an affiliate with these habits. */
function invent(affiliate: string, random: () => number, clicks: number, habits: Habits): AffiliateCounts {
  const conversion = draw(random, clicks, habits.conversion)
  const sales = conversion.hits
  return {
    affiliate,
    sameDay: draw(random, sales, habits.sameDay),
    refunds: draw(random, sales, habits.refunds),
    couponOnly: draw(random, sales, habits.couponOnly),
    selfReferrals: draw(random, sales, 0.005),
    conversion,
    gateways: new Map([
      ['Net A', draw(random, clicks, habits.gateway).hits],
      ['Net B', draw(random, clicks, 0.03).hits],
    ]),
  }
}

/** A programme of honest affiliates, each with habits of their own: odds up to half as high again, or a third lower. */
function honest(seed: number, most = 2500): AffiliateCounts[] {
  const random = randomOf(seed)
  const own = (share: number): number => {
    const odds = (share / (1 - share)) * (0.67 + random() * 0.83)
    return odds / (1 + odds)
  }
  return Array.from({ length: 8 }, (_, at) =>
    invent(`af_${at}`, random, 200 + Math.floor(random() * most), {
      sameDay: own(USUAL.sameDay),
      refunds: own(USUAL.refunds),
      couponOnly: own(USUAL.couponOnly),
      conversion: own(USUAL.conversion),
      gateway: own(USUAL.gateway),
    }),
  )
}

const FRAUDS: readonly (readonly [Sign, Partial<Habits>])[] = [
  ['same_day', { sameDay: 0.97 }],
  ['refunds', { refunds: 0.62 }],
  ['coupon_without_click', { couponOnly: 0.88 }],
  ['conversion_low', { conversion: 0.0004 }],
  ['conversion_high', { conversion: 0.25 }],
  ['one_gateway', { gateway: 0.5 }],
]

describe('confirmedSigns()', () => {
  it('confirmedSigns() accuses nobody by chance more often than is stated, though affiliates differ', () => {
    const looks = 600
    const wrong = Array.from({ length: looks }, (_, seed) => find(honest(seed, 1000))).filter(
      found => found.length > 0,
    ).length
    expect(wrong / looks).toBeLessThanOrEqual(MOST_CHANCE)
  })

  it('confirmedSigns() is as seldom wrong at the very margin, where a test of this kind is weakest', () => {
    // Odds of exactly twice the others': the worst that is still no sign.
    const share = 0.45
    const own = (2 * share) / (1 + share)
    const looks = 3000
    const wrong = Array.from({ length: looks }, (_, seed) => {
      const random = randomOf(seed + 10_000)
      const of = (affiliate: string, sales: number, part: number): AffiliateCounts => ({
        affiliate,
        sameDay: draw(random, sales, part),
        refunds: { hits: 0, of: 0 },
        couponOnly: { hits: 0, of: 0 },
        selfReferrals: { hits: 0, of: 0 },
      })
      return find([of('one', 60, own), of('first', 200, share), of('second', 200, share)])
    }).filter(found => found.length > 0).length
    // Three standard deviations above one in a thousand.
    expect(wrong).toBeLessThanOrEqual(looks * MOST_CHANCE + 3 * Math.sqrt(looks * MOST_CHANCE))
  })

  it.each(FRAUDS)(
    'confirmedSigns() finds %s where it was planted, in nine of ten programmes',
    (sign, habits) => {
      const found = Array.from({ length: 100 }, (_, seed) => {
        const random = randomOf(seed + 5000)
        const planted = invent('planted', random, 2500, { ...USUAL, ...habits })
        return signsOf([...honest(seed).slice(0, 6), planted])
      })
      expect(found.filter(one => one.includes(`planted ${sign}`)).length).toBeGreaterThanOrEqual(90)
    },
  )

  it('confirmedSigns() accuses no honest affiliate because one of the others is a fraud', () => {
    const wrong = Array.from({ length: 100 }, (_, seed) => {
      const random = randomOf(seed + 7000)
      // As many clicks as all the others together, and hardly a sale.
      const fraud = invent('fraud', random, 12_000, { ...USUAL, conversion: 0.0005, gateway: 0.9 })
      return signsOf([...honest(seed).slice(0, 5), fraud]).filter(one => !one.startsWith('fraud'))
    })
    expect(wrong.flat()).toEqual([])
  })

  it('confirmedSigns() finds nothing of few sales, however strange they are', () => {
    const random = randomOf(1)
    const few = { ...invent('few', random, 90, USUAL), sameDay: { hits: 19, of: 19 } }
    expect(signsOf([...honest(1), few]).filter(one => one.startsWith('few'))).toEqual([])
  })

  it('confirmedSigns() takes one purchase of their own for no sign, and several of few for one', () => {
    const one = (hits: number): AffiliateCounts => ({
      affiliate: 'self',
      sameDay: { hits: 0, of: 0 },
      refunds: { hits: 0, of: 0 },
      couponOnly: { hits: 0, of: 0 },
      selfReferrals: { hits, of: 8 },
    })
    expect(signsOf([one(1)])).toEqual([])
    expect(signsOf([one(4)])).toEqual(['self self_referral'])
  })

  it('confirmedSigns() finds less the more was looked at', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), seed => {
        const read = readSigns(honest(seed), DAYS)
        const found = confirmedSigns([...read, ...read]).length
        expect(found).toBeLessThanOrEqual(2 * confirmedSigns(read).length)
      }),
      { numRuns: 30 },
    )
  })

  it('readSigns() keeps what led to a sign, and leaves out what is not asked for', () => {
    const one = invent('one', randomOf(9), 2500, USUAL)
    const asked = readSigns([...honest(3), one], DAYS, affiliate => affiliate === 'one')
    expect(new Set(asked.map(({ affiliate }) => affiliate))).toEqual(new Set(['one']))
    const refunds = asked.find(({ sign }) => sign === 'refunds')?.figures
    expect(refunds).toMatchObject({ ...DAYS, ...one.refunds })
    expect(refunds?.low).toBeLessThan(refunds?.high ?? 0)
  })
})

describe('sharedAccounts()', () => {
  it('sharedAccounts() names those who are paid to one account, and says nothing new of as many', () => {
    const members = ['anna', 'bert', 'carla'].map(name => ({ affiliate: `af_${name}`, name }))
    const groups = [['af_anna', 'af_bert', 'af_elsewhere']]
    const found = sharedAccounts(groups, members, DAYS, () => 0)
    expect(found.map(({ affiliate, figures }) => [affiliate, figures.hits, figures.name])).toEqual([
      ['af_anna', 2, 'bert'],
      ['af_bert', 2, 'anna'],
    ])
    expect(sharedAccounts(groups, members, DAYS, () => 2)).toEqual([])
    expect(sharedAccounts([['af_anna', 'af_elsewhere']], members, DAYS, () => 0)).toEqual([])
  })
})
