import type { AuditReport } from './audit-report.ts'

/** What a report comes to, in one sentence; a broken law is said first. */
export function conclusion({ green, results, controls }: AuditReport): string {
  if (green) return 'Every law holds.'
  const broken = results.filter(({ verdict }) => verdict === 'broken').length
  if (broken > 0) return broken === 1 ? 'One law does not hold.' : `${broken} laws do not hold.`
  if ((controls ?? []).some(({ missed }) => missed.length > 0)) return 'A planted leak was missed.'
  return 'Not everything could be checked.'
}
