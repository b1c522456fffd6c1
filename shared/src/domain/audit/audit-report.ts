import type { AuditCheckName } from './audit-checks.ts'

/**
 * `holds`: looked at and found in order. `broken`: a law does not hold. `not_checked`: it could not be looked at, so
 * nothing is claimed. `warning`: no law is broken, but the operator should know.
 */
export type Verdict = 'holds' | 'broken' | 'not_checked' | 'warning'

/** How much of something was looked at: `{ what: 'rows of cells', figure: 1203 }`. */
export interface Looked {
  readonly what: string
  readonly figure: number
}

/** Something that must not be. It names kinds, forms and places, and never a value. */
export interface AuditFinding {
  readonly what: string
  readonly where: string
}

export interface CheckOutcome {
  readonly verdict: Verdict
  readonly looked: readonly Looked[]
  /** Sentences of the program's own, such as why something was not checked. */
  readonly notes: readonly string[]
  readonly findings: readonly AuditFinding[]
}

export interface CheckResult extends CheckOutcome {
  readonly check: AuditCheckName
}

/** A positive control: leaks were planted in scratch copies, and the same code had to find them. */
export interface ControlResult {
  readonly check: AuditCheckName
  readonly planted: number
  readonly found: number
  readonly missed: readonly AuditFinding[]
}

export interface AuditReport {
  /** No law is broken, none was left unchecked, and no planted leak was missed. Warnings do not count. */
  readonly green: boolean
  readonly seconds: number
  readonly results: readonly CheckResult[]
  /** Null unless it was asked for. */
  readonly controls: readonly ControlResult[] | null
}

export const AUDIT_STATES = ['waiting', 'running', 'done', 'failed'] as const
export type AuditState = (typeof AUDIT_STATES)[number]

/** An audit that was asked for. */
export interface Audit {
  readonly id: number
  /** ISO 8601, UTC. */
  readonly requestedAt: string
  readonly finishedAt: string | null
  readonly positiveControl: boolean
  readonly state: AuditState
  /** What is being done, in words of {@link AUDIT_STEPS}. */
  readonly progress: string
  readonly report: AuditReport | null
}
