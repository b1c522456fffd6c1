/** What a rule can look at, and how the owner reads it. */
export const RULE_SUBJECTS = {
  path: 'Path',
  host: 'Host',
  source: 'Source',
  country: 'Country',
  gateway: 'Gateway',
  gateway_kind: 'Kind of network',
} as const

export type RuleSubject = keyof typeof RULE_SUBJECTS

/** Leaves out events whose subject is one of the values; `*` in a value stands for anything. */
export interface LeaveOutRule {
  readonly kind: 'leave_out'
  readonly subject: RuleSubject
  readonly values: readonly string[]
}

/** Counts all paths of a pattern as one: `/order/*` is shown instead of `/order/4711`. */
export interface OnePathRule {
  readonly kind: 'one_path'
  readonly pattern: string
}

export type IngestRule = LeaveOutRule | OnePathRule
