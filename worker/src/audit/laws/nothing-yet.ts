import type { AuditCheckName } from '@gatecount/shared/domain/audit/audit-checks'
import type { AuditCheck } from '../audit-context.ts'

/** Laws about what does not exist yet: while nothing is owed or shared, they hold of nothing. */
export const nothingYet = (name: AuditCheckName, why: string): AuditCheck => ({
  name,
  check: async () => ({ verdict: 'holds', looked: [], notes: [why], findings: [] }),
  control: async () => [],
})
