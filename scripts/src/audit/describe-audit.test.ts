import type { AuditReport } from '@gatecount/shared/domain/audit/audit-report'
import { describe, expect, it } from 'vitest'
import { describeAudit } from './describe-audit.ts'

const report: AuditReport = {
  green: false,
  seconds: 1.5,
  results: [
    {
      check: 'smallest_crowd',
      verdict: 'broken',
      looked: [{ what: 'day rows of one property', figure: 12_345 }],
      notes: [],
      findings: [{ what: 'day rows of one property below their gate', where: 'cells, site 3, page' }],
    },
    { check: 'memory_on_disk', verdict: 'warning', looked: [], notes: ['Swap is on.'], findings: [] },
  ],
  controls: [{ check: 'smallest_crowd', planted: 6, found: 6, missed: [] }],
}

describe('describeAudit()', () => {
  it('describeAudit() names each law, its verdict, what was looked at, and what was found where', () => {
    expect(describeAudit(report).split('\n')).toEqual([
      '  BROKEN      2. No row describes fewer visitors than its gate',
      '      12,345 day rows of one property',
      '      ! day rows of one property below their gate in cells, site 3, page',
      '  warning        Memory does not get to a disk',
      '      Swap is on.',
      '',
      'Positive control: 6 of 6 planted leaks were found.',
      '  6 of 6            No row describes fewer visitors than its gate',
      '',
      'One law does not hold. (1.5 s)',
    ])
  })
})
