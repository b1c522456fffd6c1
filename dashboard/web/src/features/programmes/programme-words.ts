import type { MembershipState } from '@gatecount/shared/domain/affiliate/programme'
import type { Message } from '../../lib/language.ts'
import type { Sale } from './api/programmes.ts'

type Tone = 'plain' | 'good' | 'brass' | 'bad'

/** Where a commission stands. */
export const SALE_STATES: Readonly<Record<Sale['state'], { readonly label: Message; readonly tone: Tone }>> =
  {
    none: { label: 'Not credited', tone: 'plain' },
    pending: { label: 'To review', tone: 'brass' },
    approved: { label: 'Approved', tone: 'good' },
    payable: { label: 'Payable', tone: 'good' },
    paid: { label: 'Paid', tone: 'good' },
    reversed: { label: 'Reversed', tone: 'bad' },
    rejected: { label: 'Rejected', tone: 'bad' },
  }

export const MEMBER_STATES: Readonly<
  Record<MembershipState, { readonly label: Message; readonly tone: Tone }>
> = {
  applied: { label: 'Has applied', tone: 'brass' },
  approved: { label: 'Takes part', tone: 'good' },
  suspended: { label: 'Suspended', tone: 'bad' },
  declined: { label: 'Declined', tone: 'plain' },
  left: { label: 'Has left', tone: 'plain' },
}

/** What can be done about somebody, by what they are. */
export const MEMBER_STEPS = {
  applied: ['approved', 'declined'],
  approved: ['suspended', 'left'],
  suspended: ['approved', 'left'],
  declined: ['approved'],
  left: ['approved'],
} as const satisfies Record<MembershipState, readonly MembershipState[]>

export type NextState = (typeof MEMBER_STEPS)[MembershipState][number]

interface StepWords {
  readonly action: Message
  readonly title: Message
  /** What it means, for what was earned too. */
  readonly words: Message
  readonly harmless?: boolean
  readonly hasReason?: boolean
}

export const STEP_WORDS: Readonly<Record<NextState, StepWords>> = {
  approved: {
    action: 'Approve',
    title: 'Approve {name}?',
    words: 'Sales are credited from that day on, by the codes that count for them.',
    harmless: true,
  },
  suspended: {
    action: 'Suspend',
    title: 'Suspend {name}?',
    words:
      'Sales from that day on are not credited. What was earned before stays as it is: it is approved or rejected, held and paid as any other. You can resume at any time.',
    hasReason: true,
  },
  declined: {
    action: 'Decline',
    title: 'Decline {name}?',
    words: 'Nothing is credited. They read the reason, and can be approved later.',
    hasReason: true,
  },
  left: {
    action: 'End membership',
    title: 'End the membership of {name}?',
    words:
      'Sales from that day on are not credited. What was earned before stays as it is: it is approved or rejected, held and paid as any other. Their codes go to nobody else.',
  },
}
