import type { AuditReport } from '@gatecount/shared/domain/audit/audit-report'
import { concluded } from '@gatecount/shared/domain/audit/concluded'
import { createTranslator } from '@gatecount/shared/language/translator'

const english = createTranslator('en')

/** What a report comes to, in one sentence. */
export function conclusion(report: AuditReport): string {
  const { message, broken } = concluded(report)
  return english(message, { broken })
}
