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
  it('intern() mends a text that was cut within a character before it is counted, so that it is stored as it was counted', () => {
    const facts = new FactDictionary()
    const page = dimensionCode('page')
    const cut = facts.intern(page, '/\ud83d')
    expect(facts.intern(page, '/\ude00')).toBe(cut)
    expect(facts.valueOf(cut)).toBe('/\ufffd')
    expect(facts.valueOf(facts.intern(page, '/\ud83d\ude00'))).toBe('/\ud83d\ude00')
  })

  it('isFull() says whether a value may have been turned away', () => {
    const facts = new FactDictionary()
    const source = dimensionCode('source')
    for (let n = 0; n < 9_999; n++) facts.intern(source, String(n))
    expect(facts.isFull(source)).toBe(false)
    facts.intern(source, 'the last')
    expect([facts.isFull(source), facts.isFull(dimensionCode('page'))]).toEqual([true, false])
  })
})
