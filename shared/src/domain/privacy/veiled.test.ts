import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { unveil, veil } from './veiled.ts'

const SECRET = '203.0.113.9'

describe('Veiled', () => {
  it('Veiled shows its value in no text that is made of it', () => {
    const veiled = veil(SECRET)
    const texts = [
      String(veiled),
      `${veiled}`,
      JSON.stringify({ veiled, list: [veiled] }),
      inspect(veiled, { showHidden: true, depth: 9 }),
      inspect({ deep: [{ veiled }] }, { depth: 9, getters: true }),
      new Error(`about ${veiled}`, { cause: veiled }).message,
      inspect(new Error('about', { cause: veiled })),
      JSON.stringify(Object.entries(veiled)),
      JSON.stringify({ ...veiled }),
      Object.getOwnPropertyNames(veiled).join(),
      JSON.stringify(structuredClone({ ...veiled })),
    ]
    for (const text of texts) expect(text).not.toContain('203')
    expect(String(veiled)).toBe('[veiled]')
  })

  it('unveil() opens it', () => {
    expect(unveil(veil(SECRET))).toBe(SECRET)
  })
})
