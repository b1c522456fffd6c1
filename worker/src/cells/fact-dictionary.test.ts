import { describe, expect, it } from 'vitest'
import { dimensionCode, FactDictionary } from './fact-dictionary.ts'

describe('FactDictionary', () => {
  it('intern() gives the same fact for the same value, another for another dimension, and keeps them when restored', () => {
    const facts = new FactDictionary()
    const [page, source] = [dimensionCode('page'), dimensionCode('source')]
    const first = facts.intern(page, '/')
    const other = facts.intern(source, '/')
    expect(facts.intern(page, '/')).toBe(first)
    expect(other).not.toBe(first)
    const restored = new FactDictionary()
    restored.restore(facts.takeNew())
    expect(facts.takeNew()).toEqual([])
    expect(restored.takeNew()).toEqual([])
    expect([restored.intern(page, '/'), restored.intern(source, '/')]).toEqual([first, other])
    expect([restored.dimensionOf(other), restored.valueOf(other)]).toEqual([source, '/'])
  })

  it('intern() answers 0 for values above the limit of a dimension, and still knows the ones before', () => {
    const facts = new FactDictionary()
    const source = dimensionCode('source')
    const first = facts.intern(source, '0')
    for (let n = 1; n < 10_000; n++) expect(facts.intern(source, String(n))).toBeGreaterThan(0)
    expect(facts.intern(source, 'one too many')).toBe(0)
    expect(facts.intern(source, '0')).toBe(first)
    expect(facts.intern(dimensionCode('page'), '/')).toBeGreaterThan(0)
  })
})
