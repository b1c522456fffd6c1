import { describe, expect, it } from 'vitest'
import { openSince, strictestPreset } from './held-to-history.ts'
import type { PolicyFacts } from './policy-facts.ts'
import { epsilonOf, policyOf } from './policy-of.ts'
import type { Policy } from './policy-terms.ts'

const FACTS: PolicyFacts = {
  site: {
    domain: 'shop.example',
    timeZone: 'UTC',
    currency: 'EUR',
    weekStart: 1,
    public: false,
    properties: [],
    childSections: [],
    excludedPaths: [],
    retention: { attributes: 13, totals: 25 },
  },
  release: { period: 'week', preset: 'public', declared: { page: [], exit_link: [] } },
  excludedNetworks: [],
  sharing: [],
}
const TERMS = policyOf(FACTS)

/** Versions that differ in one thing, from these days on. */
const versions = (
  ...all: readonly (readonly [from: string | null, terms: Partial<Policy['terms']>])[]
): Policy[] => all.map(([from, terms]) => ({ from, terms: { ...TERMS, ...terms } }) as Policy)
const spending = (preset: 'public' | 'partner' | 'none') => ({ epsilon: epsilonOf(preset) })
const JUNE = { from: '2026-06-08', to: '2026-06-14' }

describe('strictestPreset()', () => {
  it('is the one that was chosen, the large one too, where it was promised on all of these days', () => {
    for (const preset of ['public', 'partner'] as const)
      expect(strictestPreset(versions([null, spending(preset)]), JUNE, preset)).toBe(preset)
    expect(strictestPreset([], JUNE, 'partner')).toBe('partner')
  })

  it('is the small one where that was promised on one of the days', () => {
    const widened = versions([null, spending('public')], ['2026-06-10', spending('partner')])
    expect(strictestPreset(widened, JUNE, 'partner')).toBe('public')
    expect(strictestPreset(widened, { from: '2026-06-15', to: '2026-06-21' }, 'partner')).toBe('partner')
    expect(strictestPreset(widened, { from: '2026-06-10', to: '2026-06-10' }, 'partner')).toBe('public')
  })

  it('does not look at days on which nothing was released', () => {
    const begun = versions([null, spending('none')], ['2026-06-01', spending('partner')])
    expect(strictestPreset(begun, JUNE, 'partner')).toBe('partner')
  })
})

describe('openSince()', () => {
  it('is the day from which releases are open, and nothing where they are closed', () => {
    expect(openSince(versions([null, { open: true }]))).toBeNull()
    expect(openSince(versions([null, { open: false }], ['2026-06-01', { open: true }]))).toBe('2026-06-01')
    expect(openSince(versions([null, { open: true }], ['2026-06-01', { open: false }]))).toBeUndefined()
  })
})
