import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparePolicies, type Difference, widens } from './compare-policies.ts'
import type { PolicyFacts } from './policy-facts.ts'
import { policyOf } from './policy-of.ts'
import { withPart } from './policy-part.ts'
import type { PolicyTerms } from './policy-terms.ts'
import { splitChange } from './split-change.ts'
import { TERM_NAMES, TERM_RULES } from './term-rules.ts'

const SHOP: PolicyFacts = {
  site: {
    domain: 'shop.example',
    timeZone: 'Europe/Berlin',
    currency: 'EUR',
    weekStart: 1,
    public: false,
    properties: ['size'],
    childSections: ['/kids'],
    excludedPaths: [],
    retention: { attributes: 13, totals: 25 },
    goals: [{ name: 'Thanks', kind: 'page', pattern: '/thanks' }],
  },
  release: { period: 'week', preset: 'public', declared: { page: [], exit_link: [] } },
  excludedNetworks: [1],
  sharing: [],
}

const few = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }).map(list => [...list].sort())
const months = fc.option(fc.integer({ min: 1, max: 4 }), { nil: null })
const small = fc.integer({ min: 0, max: 3 })
const terms: fc.Arbitrary<PolicyTerms> = fc.record({
  dimensions: few,
  pairs: few,
  properties: few,
  goals: few,
  funnels: few,
  origins: few,
  domains: few,
  hosts: few,
  childDirected: fc.boolean(),
  childSections: few,
  excludedPaths: few,
  leftOut: few,
  pathsAsOne: few,
  excludedNetworks: few,
  crowdOfOne: small,
  crowdOfTwo: small,
  crowdOfHits: small,
  keptAttributes: months,
  keptTotals: months,
  keptReleases: months,
  epsilon: small,
  releasePeriod: fc.constantFrom('week', 'month', 'none'),
  releaseFamilies: few,
  open: fc.boolean(),
  sharing: fc.subarray(['affiliates'] as const),
  declaredPages: small,
  declaredLinks: small,
  timeZone: fc.constantFrom('UTC', 'Europe/Berlin'),
  currency: fc.constantFrom('EUR', 'GBP'),
  weekStart: small,
})

const mirrored = ({ term, change }: Difference): string => {
  if (change.kind === 'changed') return JSON.stringify([term, change.after, change.before])
  return JSON.stringify([term, change.kind === 'added' ? 'removed' : 'added', change.member])
}
const asItIs = ({ term, change }: Difference): string =>
  JSON.stringify(
    change.kind === 'changed' ? [term, change.before, change.after] : [term, change.kind, change.member],
  )

describe('comparePolicies()', () => {
  it('comparePolicies() finds nothing between a policy and itself', () => {
    fc.assert(fc.property(terms, a => comparePolicies(a, a).length === 0))
  })

  it('comparePolicies() calls narrow backwards what widens forwards, and neutral what is neutral', () => {
    fc.assert(
      fc.property(terms, terms, (a, b) => {
        const back = new Map(comparePolicies(b, a).map(one => [asItIs(one), one.direction]))
        for (const one of comparePolicies(a, b)) {
          const direction = back.get(mirrored(one))
          if (one.direction === 'narrows') expect(direction).toBe('widens')
          if (one.direction === 'neutral') expect(direction).toBe('neutral')
          if (one.direction === 'widens' && TERM_RULES[one.term] !== 'unordered')
            expect(direction).toBe('narrows')
        }
      }),
    )
  })

  it('comparePolicies() is a preorder: two steps that do not widen do not widen together', () => {
    const one = fc.constantFrom(...TERM_NAMES)
    fc.assert(
      fc.property(terms, terms, terms, one, (a, other, third, term) => {
        const b = { ...a, [term]: other[term] }
        const c = { ...a, [term]: third[term] }
        fc.pre(!widens(comparePolicies(a, b)) && !widens(comparePolicies(b, c)))
        expect(widens(comparePolicies(a, c))).toBe(false)
      }),
    )
    const base = policyOf(SHOP)
    const less = { ...base, properties: [], keptAttributes: 3, epsilon: 0 }
    const least = { ...less, pairs: [], excludedPaths: ['/x'] }
    expect(
      [comparePolicies(base, less), comparePolicies(less, least), comparePolicies(base, least)].map(widens),
    ).toEqual([false, false, false])
  })

  it.each([
    ['another property', { properties: ['colour', 'size'] }],
    ['a longer time', { keptAttributes: 14 }],
    ['no end', { keptTotals: null }],
    ['a higher budget', { epsilon: 2.43 }],
    ['a smaller crowd', { crowdOfOne: 4 }],
    ['a page that was left out', { childSections: [] }],
    ['a network that was left out', { excludedNetworks: [] }],
    ['everybody', { open: true }],
    ['a new kind of sharing', { sharing: ['affiliates'] as const }],
    ['another period', { releasePeriod: 'month' as const }],
  ])('comparePolicies() says that %s widens', (_, change) => {
    const base = policyOf(SHOP)
    expect(widens(comparePolicies(base, { ...base, ...change }))).toBe(true)
  })

  it('TERM_RULES has a rule for every term that a policy is made of', () => {
    expect(Object.keys(policyOf(SHOP)).sort()).toEqual([...TERM_NAMES].sort())
  })
})

describe('splitChange()', () => {
  it('splitChange() does at once what narrows, and posts what widens, of one list too', () => {
    const { now, later } = splitChange(SHOP, [
      { kind: 'setting', name: 'properties', value: ['colour'] },
      { kind: 'setting', name: 'retention', value: { attributes: 6, totals: 36 } },
      { kind: 'setting', name: 'excludedPaths', value: ['/admin'] },
      { kind: 'setting', name: 'goals', value: [{ name: 'Bought', kind: 'page', pattern: '/thanks' }] },
    ])
    expect(now).toEqual([
      { kind: 'setting', name: 'properties', value: [] },
      { kind: 'setting', name: 'retention', value: { attributes: 6, totals: 25 } },
      { kind: 'setting', name: 'excludedPaths', value: ['/admin'] },
      { kind: 'setting', name: 'goals', value: [{ name: 'Bought', kind: 'page', pattern: '/thanks' }] },
    ])
    expect(later.map(({ part }) => part.kind === 'setting' && part.name)).toEqual(['properties', 'retention'])
  })

  it('splitChange() never widens at once, whatever is asked for', () => {
    const setting = fc.oneof(
      fc.record({
        kind: fc.constant('setting' as const),
        name: fc.constant('childDirected' as const),
        value: fc.boolean(),
      }),
      fc.record({
        kind: fc.constant('setting' as const),
        name: fc.constant('public' as const),
        value: fc.boolean(),
      }),
      fc.record({
        kind: fc.constant('setting' as const),
        name: fc.constantFrom('properties' as const, 'excludedPaths' as const, 'allowedHosts' as const),
        value: few,
      }),
      fc.record({
        kind: fc.constant('release' as const),
        name: fc.constant('preset' as const),
        value: fc.constantFrom('none', 'public', 'partner'),
      }),
    )
    fc.assert(
      fc.property(
        fc.array(setting, { maxLength: 3 }),
        fc.array(setting, { maxLength: 4 }),
        (first, parts) => {
          const facts = first.reduce(withPart, SHOP)
          const { now } = splitChange(facts, parts)
          expect(widens(comparePolicies(policyOf(facts), policyOf(now.reduce(withPart, facts))))).toBe(false)
        },
      ),
    )
  })
})
