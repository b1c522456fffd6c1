import type { AuditReport, CheckResult } from '@gatecount/shared/domain/audit/audit-report'
import { describe, expect, it } from 'vitest'
import { conclusion } from './conclusion.ts'

const result = (verdict: CheckResult['verdict']): CheckResult => ({
  check: 'ledger',
  verdict,
  looked: [],
  notes: [],
  findings: [],
})
const report: AuditReport = { green: false, seconds: 1, results: [result('warning')], controls: null }

describe('conclusion()', () => {
  it('conclusion() tells a missed leak and an unchecked law from a broken one', () => {
    const missed = [{ check: 'ledger', planted: 1, found: 0, missed: [{ what: 'x', where: 'y' }] }] as const
    expect(conclusion({ ...report, green: true })).toBe('Every law holds.')
    expect(conclusion({ ...report, controls: missed })).toBe('A planted leak was missed.')
    expect(conclusion(report)).toBe('Not everything could be checked.')
    expect(conclusion({ ...report, results: [result('broken')], controls: missed })).toBe(
      'One law does not hold.',
    )
  })
})
