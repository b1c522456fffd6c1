import { expect, it } from 'vitest'
import { expectPublished } from './measure/published.ts'
import { attackByWatching } from './watching.ts'

it('watching the lists of an open day tells little of a visitor who is known to come, since they move in steps', () => {
  const findings = attackByWatching()
  expectPublished(findings)
  const [moving, , asItIs, , , , ofCells, moved] = findings
  expect(moving?.value).toBeGreaterThan(0.9)
  expect(asItIs?.high).toBeLessThan(0.2)
  expect(moved?.high).toBeLessThan(ofCells?.low ?? 0)
})
