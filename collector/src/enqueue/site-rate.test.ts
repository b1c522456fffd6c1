import { describe, expect, it } from 'vitest'
import { SiteRate } from './site-rate.ts'

const takes = (rate: SiteRate, site: number, now: number, tries: number): number =>
  Array.from({ length: tries }, () => rate.take(site, now)).filter(Boolean).length

describe('SiteRate', () => {
  it("SiteRate takes two seconds' worth at once, then one second's worth a second", () => {
    const rate = new SiteRate(10)
    expect(takes(rate, 1, 0, 100)).toBe(20)
    expect(takes(rate, 1, 500, 100)).toBe(5)
    expect(takes(rate, 1, 1500, 100)).toBe(10)
    expect(takes(rate, 1, 60_000, 100)).toBe(20)
  })

  it('SiteRate keeps sites apart', () => {
    const rate = new SiteRate(1)
    expect([takes(rate, 1, 0, 9), takes(rate, 2, 0, 9)]).toEqual([2, 2])
  })

  it('SiteRate gives nothing when the clock is set back, and goes on from there', () => {
    const rate = new SiteRate(10)
    takes(rate, 1, 4_000_000, 100)
    expect(takes(rate, 1, 1_000, 100)).toBe(0)
    expect(takes(rate, 1, 2_000, 100)).toBe(10)
  })
})
