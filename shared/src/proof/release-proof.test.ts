import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawRelease } from '../domain/privacy/draw-release.ts'
import { type PrivacyReceipt, receiptFamilies } from '../domain/privacy/receipt.ts'
import { planRelease } from '../domain/privacy/release-plan.ts'
import type { ReleasedCount } from '../domain/privacy/tidy-release.ts'
import { systemEntropy } from '../process/system-entropy.ts'
import { generateSigningKeyPair } from './ed25519.ts'
import { hashOf, signReceipt, snapshotOf, verifyChain, verifyRelease } from './release-proof.ts'
import { RELEASE_FAULTS } from './verdicts.ts'

const keys = generateSigningKeyPair()
const plan = planRelease('public')
const declared = { page: ['/', '/shop', '/about'], device: ['desktop', 'mobile'] }
const rows = drawRelease({
  plan,
  counts: [
    { family: 'visitors', first: '', second: '', count: 4000 },
    { family: 'page', first: '/', second: '', count: 2000 },
    { family: 'next_page', first: '/', second: '/shop', count: 900 },
  ],
  declared,
  entropy: systemEntropy(),
})

function receiptOf(sequence: number, previous: string, day: number): PrivacyReceipt {
  const { preset, rho, epsilon, delta } = plan
  return {
    kind: 'release',
    version: 1,
    site: 'shop.example',
    sequence,
    period: 'week',
    start: `2026-06-${String(day).padStart(2, '0')}`,
    end: `2026-06-${String(day + 6).padStart(2, '0')}`,
    unit: 'visitor-day',
    noise: 'discrete-gaussian',
    preset,
    rho,
    epsilon,
    delta,
    families: receiptFamilies(plan, declared),
    rows: rows.length,
    snapshot: snapshotOf(rows),
    previous,
  }
}

const receipt = receiptOf(1, '', 1)
const signature = signReceipt(receipt, keys.privateKey)
const release = { receipt, rows, signature, publicKey: keys.publicKey }

/** Receipts of weeks that begin on these days of the month, one after another. */
function chainFrom(days: readonly number[]): PrivacyReceipt[] {
  const chain: PrivacyReceipt[] = []
  for (const [n, day] of days.entries()) {
    const before = chain.at(-1)
    chain.push(receiptOf(n + 1, before === undefined ? '' : hashOf(before), day))
  }
  return chain
}
const chainOf = (length: number): PrivacyReceipt[] => chainFrom([1, 8, 15, 22].slice(0, length))

/** Another character of base64url in that place. */
function withOther(text: string, at: number, by: number): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const place = at % text.length
  const other = alphabet[(alphabet.indexOf(text.charAt(place)) + 1 + (by % 63)) % 64] ?? ''
  return text.slice(0, place) + other + text.slice(place + 1)
}

/** The value with one leaf of it changed, the `at`-th. */
function withOtherLeaf<T>(value: T, at: number): T {
  let leaf = 0
  const changed = (it: unknown): unknown => {
    if (typeof it === 'object' && it !== null)
      return Array.isArray(it)
        ? it.map(changed)
        : Object.fromEntries(Object.entries(it).map(([name, member]) => [name, changed(member)]))
    if (leaf++ !== at) return it
    return typeof it === 'number' ? it + 1 : it === null ? 7 : `${String(it)}x`
  }
  return changed(value) as T
}

const leavesOf = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? Object.values(value).reduce((sum: number, member) => sum + leavesOf(member), 0)
    : 1

describe('verifyRelease()', () => {
  it('finds nothing wrong with a release as it was signed, whatever the order of its rows', () => {
    expect(verifyRelease(release)).toBe('valid')
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), shuffled => {
        expect(verifyRelease({ ...release, rows: shuffled })).toBe('valid')
      }),
    )
  })

  it('finds every changed field of the receipt', () => {
    for (let at = 0; at < leavesOf(receipt); at++)
      expect(verifyRelease({ ...release, receipt: withOtherLeaf(receipt, at) })).toBe('signature_differs')
  })

  it('finds every changed, lost, added or doubled row', () => {
    for (let at = 0; at < leavesOf(rows); at++)
      expect(verifyRelease({ ...release, rows: withOtherLeaf(rows, at) })).toBe('rows_differ')
    const row: ReleasedCount = { family: 'page', first: '/', second: '', count: 1 }
    expect(verifyRelease({ ...release, rows: [...rows, row] })).toBe('rows_differ')
    for (const [at, dropped] of rows.entries()) {
      expect(verifyRelease({ ...release, rows: rows.toSpliced(at, 1) })).toBe('rows_differ')
      expect(verifyRelease({ ...release, rows: [...rows, dropped] })).toBe('rows_differ')
    }
  })

  it('finds every changed character of the signature and of the key, unused bits included', () => {
    fc.assert(
      fc.property(fc.nat(85), fc.nat(62), (at, by) => {
        expect(verifyRelease({ ...release, signature: withOther(signature, at, by) })).toBe(
          'signature_differs',
        )
        const publicKey = withOther(keys.publicKey, at, by)
        expect(['key_unreadable', 'signature_differs']).toContain(verifyRelease({ ...release, publicKey }))
      }),
      { numRuns: 500 },
    )
    for (let by = 0; by < 63; by++)
      expect(verifyRelease({ ...release, signature: withOther(signature, 85, by) })).toBe('signature_differs')
  })

  it('does not accept the signature of another key, nothing, or a key that is none', () => {
    const stranger = generateSigningKeyPair()
    expect(verifyRelease({ ...release, publicKey: stranger.publicKey })).toBe('signature_differs')
    expect(verifyRelease({ ...release, signature: '' })).toBe('signature_differs')
    for (const publicKey of ['', 'AAAA', `${keys.publicKey}=`, '!'.repeat(43)])
      expect(verifyRelease({ ...release, publicKey })).toBe('key_unreadable')
  })

  it('finds a signed receipt that does not add up', () => {
    const [first, ...others] = receipt.families
    if (first === undefined) throw new Error('No family')
    const claims: PrivacyReceipt[] = [
      { ...receipt, epsilon: 0.1 },
      { ...receipt, rho: receipt.rho / 2 },
      { ...receipt, delta: 1e-9 },
      { ...receipt, families: others },
      { ...receipt, families: [{ ...first, sigma: 2 * first.sigma }, ...others] },
    ]
    for (const claim of claims)
      expect(
        verifyRelease({ ...release, receipt: claim, signature: signReceipt(claim, keys.privateKey) }),
      ).toBe('sums_differ')
  })
})

describe('verifyChain()', () => {
  it('finds nothing wrong with receipts that name one another', () => {
    for (let length = 0; length < 4; length++) expect(verifyChain(chainOf(length))).toBe('valid')
  })

  it('finds nothing wrong with weeks that are released after later ones, as those of a log that is imported', () => {
    expect(verifyChain(chainFrom([15, 22, 1, 8]))).toBe('valid')
  })

  it('finds a day in two releases, however far apart they stand in the chain', () => {
    for (const days of [
      [1, 1],
      [15, 1, 8, 15],
      [15, 1, 9],
      [8, 15, 2],
      [8, 22, 14],
    ])
      expect(verifyChain(chainFrom(days))).toBe('period_repeated')
    const [week] = chainOf(1)
    if (week === undefined) throw new Error('No receipt')
    const month = { ...receiptOf(2, hashOf(week), 1), period: 'month' as const, end: '2026-06-30' }
    expect(verifyChain([week, month])).toBe('period_repeated')
  })

  it('finds every changed field of every receipt but the last', () => {
    const chain = chainOf(3)
    for (let at = 0; at < 2 * leavesOf(receipt); at++)
      expect(verifyChain(withOtherLeaf(chain, at))).not.toBe('valid')
  })

  it('finds receipts that are missing, doubled or out of order', () => {
    const chain = chainOf(4)
    for (let at = 0; at < 3; at++) {
      expect(verifyChain(chain.toSpliced(at, 1))).toBe('sequence_broken')
      expect(verifyChain(chain.toSpliced(at, 0, ...chain.slice(at, at + 1)))).toBe('sequence_broken')
    }
    expect(verifyChain(chain.toReversed())).toBe('sequence_broken')
  })

  it('finds another site, and a day that was released twice', () => {
    const [first] = chainOf(1)
    if (first === undefined) throw new Error('No receipt')
    const next = receiptOf(2, hashOf(first), 8)
    expect(verifyChain([first, { ...next, site: 'other.example' }])).toBe('site_changed')
    expect(verifyChain([first, { ...next, start: first.end }])).toBe('period_repeated')
    expect(verifyChain([first, { ...next, previous: 'x' }])).toBe('chain_broken')
  })
})

describe('RELEASE_FAULTS', () => {
  it('say each fault in a sentence', () => {
    for (const words of Object.values(RELEASE_FAULTS)) expect(words).toMatch(/^[A-Z].+\.$/)
  })
})
