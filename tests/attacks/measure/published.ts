import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { Finding } from './finding.ts'
import { rowOfFinding } from './findings-table.ts'

const docs = new URL('../../../docs/', import.meta.url)

export const readDocs = (path: string): string => readFileSync(new URL(path, docs), 'utf8')

/** Prints what was measured, and holds docs/PRIVACY.md to it: what stands there is what this code gives. */
export function expectPublished(findings: readonly Finding[]): void {
  const rows = findings.map(rowOfFinding)
  process.stdout.write(`${rows.join('\n')}\n`)
  const page = readDocs('PRIVACY.md')
  expect(rows.filter(row => !page.includes(row))).toEqual([])
}

/** A promise holds when what was measured is not above it. */
export const brokenPromises = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ value, promised }) => promised !== null && value > promised)
