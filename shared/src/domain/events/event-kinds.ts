import type { MembershipState } from '../affiliate/programme.ts'
import type { Step } from '../ledger/posting.ts'

/** Logs that events are read from, each numbered within a programme. */
export const EVENT_LOGS = ['ledger', 'members', 'rules'] as const
export type EventLog = (typeof EVENT_LOGS)[number]

interface EventKindRule {
  readonly log: EventLog
  readonly words: string
}

/**
 * What others can be told of, as it stands in the `type` of a webhook. A closed list: payouts, disputes and flags get lines
 * of their own here, with the log that they are read from.
 */
export const EVENT_KINDS = {
  'commission.earned': { log: 'ledger', words: 'A sale or a tier earned a commission' },
  'commission.approved': { log: 'ledger', words: 'A commission was approved' },
  'commission.payable': { log: 'ledger', words: 'A commission can be paid' },
  'commission.paid': { log: 'ledger', words: 'A commission was paid' },
  'commission.reversed': { log: 'ledger', words: 'A commission was taken back after a refund' },
  'commission.rejected': { log: 'ledger', words: 'A commission was rejected' },
  'commission.withheld': { log: 'ledger', words: 'A part was kept back for what has to come back' },
  'rules.announced': { log: 'rules', words: 'New rules were announced' },
  'member.applied': { log: 'members', words: 'An affiliate applied' },
  'member.approved': { log: 'members', words: 'An affiliate was approved' },
  'member.suspended': { log: 'members', words: 'An affiliate was suspended' },
  'member.declined': { log: 'members', words: 'An affiliate was declined' },
  'member.left': { log: 'members', words: 'An affiliate left' },
} as const satisfies Record<string, EventKindRule>

export type EventKind = keyof typeof EVENT_KINDS
export const EVENT_NAMES = Object.keys(EVENT_KINDS) as readonly EventKind[]

/** What a line of the ledger is to whoever is told of it. */
export const KIND_OF_STEP = {
  earned: 'commission.earned',
  tier_pending: 'commission.earned',
  tier_approved: 'commission.earned',
  tier_payable: 'commission.earned',
  approved: 'commission.approved',
  due: 'commission.payable',
  paid: 'commission.paid',
  rejected: 'commission.rejected',
  reversed_pending: 'commission.reversed',
  reversed_approved: 'commission.reversed',
  reversed_payable: 'commission.reversed',
  reversed_paid: 'commission.reversed',
  withheld: 'commission.withheld',
} as const satisfies Record<Step, EventKind>

export const kindOfState = (state: MembershipState): EventKind => `member.${state}`
