import { expect, it } from 'vitest'
import { drawFindings } from './measure/findings-picture.ts'
import { readTable, withTable } from './measure/findings-table.ts'
import { readDocs } from './measure/published.ts'

it('drawFindings() draws the table of docs/PRIVACY.md, and the picture there is that drawing', () => {
  const findings = readTable(readDocs('PRIVACY.md'))
  expect(findings.length).toBeGreaterThan(20)
  expect(readDocs('pictures/attacks.svg')).toBe(drawFindings(findings))
})

it('withTable() puts in what readTable() reads', () => {
  const page = readDocs('PRIVACY.md')
  expect(withTable(page, readTable(page))).toBe(page)
})
