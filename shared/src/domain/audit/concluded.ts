import type { AuditReport } from './audit-report.ts'

const CONCLUSIONS = {
  green: 'Every law holds.',
  broken: '{broken, plural, one {One law does not hold.} other {# laws do not hold.}}',
  missed: 'A planted leak was missed.',
  unchecked: 'Not everything could be checked.',
} as const

interface Concluded {
  /** In ICU MessageFormat. */
  readonly message: (typeof CONCLUSIONS)[keyof typeof CONCLUSIONS]
  /** How many laws do not hold. */
  readonly broken: number
}

/** What a report comes to, as a message with its number; a broken law is said first. */
export function concluded({ green, results, controls }: AuditReport): Concluded {
  const broken = results.filter(({ verdict }) => verdict === 'broken').length
  if (green) return { message: CONCLUSIONS.green, broken }
  if (broken > 0) return { message: CONCLUSIONS.broken, broken }
  const isMissed = (controls ?? []).some(({ missed }) => missed.length > 0)
  return { message: isMissed ? CONCLUSIONS.missed : CONCLUSIONS.unchecked, broken }
}
