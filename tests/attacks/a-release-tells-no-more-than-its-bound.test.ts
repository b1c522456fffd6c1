import { RELEASE_FAMILIES, RELEASE_FAMILY_NAMES } from '@gatecount/shared/domain/privacy/release-families'
import { planRelease } from '@gatecount/shared/domain/privacy/release-plan'
import { expect, it } from 'vitest'
import { brokenPromises, expectPublished } from './measure/published.ts'
import { attackReleases } from './releases.ts'
import { busyVisitorDay } from './world/busy-visitor.ts'

it('a release tells who knows everybody else no more than its bound, neither one partner nor two, and its noise no less than it should', () => {
  const findings = attackReleases()
  expectPublished(findings)
  expect(brokenPromises(findings)).toEqual([])
  for (const { high, promised } of findings) if (promised !== null) expect(high).toBeLessThanOrEqual(promised)
  const perPreset = findings.length / 2
  for (const [n, preset] of (['public', 'partner'] as const).entries()) {
    const [one, two, drawnTwice, weeks, daily] = findings.slice(n * perPreset)
    // The best that is possible against Gaussian noise of this ρ is 2Φ(√(2ρ)/2) − 1, which is nearly √(ρ/π) when ρ is small.
    const expected = Math.sqrt(planRelease(preset).rho / Math.PI)
    expect(one?.low).toBeLessThan(expected)
    expect(one?.high).toBeGreaterThan(expected * 0.95)
    expect(two?.value).toBe(one?.value)
    expect(drawnTwice?.value).toBeGreaterThan(one?.value ?? 1)
    expect(weeks?.value).toBeGreaterThan(one?.value ?? 1)
    expect(daily?.value).toBeGreaterThan(weeks?.value ?? 1)
  }
})

it('busyVisitorDay() gives as much as a visitor-day can: the bound of every family', () => {
  const given = busyVisitorDay()
  for (const family of RELEASE_FAMILY_NAMES) {
    const { cells, perCell } = RELEASE_FAMILIES[family]
    const counts = given.filter(count => count.family === family).map(({ count }) => count)
    expect([family, counts]).toEqual([family, Array.from({ length: cells }, () => perCell)])
  }
})
