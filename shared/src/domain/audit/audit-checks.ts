/**
 * The catalogue of what an audit looks at, in the order of its report. `law` is the number of a law of
 * docs/ARCHITECTURE.md; without one it is a condition that the laws rest on.
 */
export const AUDIT_CHECKS = {
  lists_add_up: { law: 1, title: 'Lists and their remainder add up to the total' },
  smallest_crowd: { law: 2, title: 'No row describes fewer visitors than its gate' },
  nobody_told_apart: { law: 2, title: 'Nobody is told apart on a child-directed site' },
  nothing_at_rest: { law: 3, title: 'Nothing of a visitor is at rest' },
  bounded_releases: { law: 4, title: 'One visitor changes a bounded number of released counts' },
  ledger: { law: 5, title: 'The ledger sums to zero and is only appended to' },
  partner_view: { law: 6, title: 'What a partner sees comes from released tables' },
  acknowledged_counted: { law: 7, title: 'What was acknowledged is counted once' },
  sealing_keys: { law: null, title: 'Old sealing keys are destroyed' },
  volatile_redis: { law: null, title: 'Volatile Redis writes nothing down' },
  queue_redis: { law: null, title: 'The queue forgets nothing and logs nothing' },
  memory_on_disk: { law: null, title: 'Memory does not get to a disk' },
} as const satisfies Record<string, { law: number | null; title: string }>

export type AuditCheckName = keyof typeof AUDIT_CHECKS
export const AUDIT_CHECK_NAMES = Object.keys(AUDIT_CHECKS) as AuditCheckName[]

/** What an audit is doing, besides the checks, whose titles are steps of their own. */
export const AUDIT_STEPS = {
  waiting: 'Waiting for a worker',
  preparing: 'Making a throw-away site',
  sending: 'Sending synthetic visits',
  counting: 'Waiting until they are counted',
  cleaning: 'Removing the throw-away site',
  planting: 'Planting leaks in scratch copies',
  done: 'Done',
} as const
export type AuditStep = keyof typeof AUDIT_STEPS | AuditCheckName

export function stepTitle(step: AuditStep): string {
  return step in AUDIT_STEPS
    ? AUDIT_STEPS[step as keyof typeof AUDIT_STEPS]
    : AUDIT_CHECKS[step as AuditCheckName].title
}
