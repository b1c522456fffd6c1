import { expect, it } from 'vitest'
import { brokenPromises, expectPublished } from './measure/published.ts'
import { attackStoredCells } from './stored-cells.ts'

it('a cell of a closed day tells nothing of one visitor while its crowd is too small, everything to who knows all others, and little to who does not', () => {
  const findings = attackStoredCells()
  expectPublished(findings)
  expect(brokenPromises(findings)).toEqual([])
  const [few, many, alone] = findings
  expect(few?.value).toBe(0)
  expect(many?.value).toBe(1)
  expect(alone?.high).toBeLessThan(0.3)
})
