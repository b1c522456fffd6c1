import { describe, expect, it } from 'vitest'
import { Recent } from './recent.ts'

describe('Recent', () => {
  it('computes a value once while its key is in use', () => {
    const recent = new Recent<number, string>(2)
    const computed: number[] = []
    const compute = (key: number) => {
      computed.push(key)
      return String(key)
    }
    for (const key of [1, 1, 2, 1, 3, 1, 4, 1]) expect(recent.read(key, compute)).toBe(String(key))
    expect(computed).toEqual([1, 2, 3, 4])
  })

  it('forgets what was not used for two generations and stays bounded', () => {
    const recent = new Recent<number, number>(10)
    for (let key = 0; key < 1_000; key++) recent.read(key, k => k)
    expect(recent.size).toBeLessThanOrEqual(20)
    expect(recent.read(0, () => -1)).toBe(-1)
  })
})
