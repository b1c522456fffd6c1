import { describe, expect, it } from 'vitest'
import { GUIDES, type GuideName, guideOf, readSnippet } from './guides.ts'

const LINE = '<script defer data-domain="shop.example" src="https://count.shop.example/script.js"></script>'

describe('the guides', () => {
  it('GUIDES are three to five steps each, and say what to paste with the domain and the address of the script', () => {
    const snippet = readSnippet(LINE, 'shop.example')
    for (const name of Object.keys(GUIDES) as GuideName[]) {
      const { steps } = guideOf(name)
      expect(steps.length, name).toBeGreaterThanOrEqual(3)
      expect(steps.length, name).toBeLessThanOrEqual(5)
      const pasted = steps.flatMap(({ paste }) => (paste ? [paste(snippet)] : []))
      expect(pasted.length, name).toBeGreaterThan(0)
      for (const text of pasted) {
        expect(text).toContain('shop.example')
        expect(text).toContain('https://count.shop.example/script.js')
      }
    }
  })
})
