import type { DisputeAct, DisputeState, Side } from '@gatecount/shared/domain/dispute/dispute-life'
import { SIGNS, type Sign } from '@gatecount/shared/domain/fraud/signs'
import { type Message, t } from '../../lib/language.ts'
import { asPercent, inFull } from '../../lib/wording.ts'
import type { FlagState } from './api/trust.ts'

type Tone = 'plain' | 'good' | 'brass' | 'bad'
interface Labelled {
  readonly label: Message
  readonly tone: Tone
}

export const FLAG_STATES: Readonly<Record<FlagState, Labelled>> = {
  open: { label: 'Not decided yet', tone: 'brass' },
  dismissed: { label: 'Dismissed', tone: 'plain' },
  warned: { label: 'Warned', tone: 'brass' },
  held: { label: 'Payouts held', tone: 'bad' },
  suspended: { label: 'Suspended', tone: 'bad' },
}

interface DecisionWords {
  readonly action: Message
  readonly title: Message
  /** What follows from it. */
  readonly words: Message
  readonly hint: Message
  readonly harmless: boolean
}

const READ: Message = 'The affiliate reads it.'

/** What can be decided about a sign, the mildest first. */
export const FLAG_DECISIONS: Readonly<Record<Exclude<FlagState, 'open'>, DecisionWords>> = {
  dismissed: {
    action: 'Dismiss',
    title: 'Dismiss the sign about {name}?',
    words:
      'The affiliate is not told of it, and the same figures raise no sign again. Payouts that were held because of it go on.',
    hint: 'For you and your colleagues: what explains it.',
    harmless: true,
  },
  warned: {
    action: 'Warn',
    title: 'Warn {name}?',
    words: 'The affiliate reads what was seen and what you say, and can object. Nothing else changes.',
    hint: READ,
    harmless: true,
  },
  held: {
    action: 'Hold payouts',
    title: 'Hold the payouts of {name}?',
    words:
      'Sales go on being credited and approved, and nothing becomes payable until you decide otherwise. The affiliate reads why, and can object.',
    hint: READ,
    harmless: false,
  },
  suspended: {
    action: 'Suspend',
    title: 'Suspend {name}?',
    words:
      'Sales from today on are not credited. What was earned before stays as it is. The affiliate reads why, and can object.',
    hint: READ,
    harmless: false,
  },
}

interface Seen {
  readonly hits: number
  readonly of: number
  readonly low: number
  readonly high: number
  readonly name?: string | null | undefined
}

/** What was seen, in a sentence. */
export const seenWords = (sign: Sign, { hits, of, name }: Seen): string =>
  t(SIGNS[sign].seen, {
    hits: inFull(hits),
    of: inFull(of),
    share: asPercent(of === 0 ? 0 : hits / of),
    name: name ?? '',
  })

/** How exact that is. */
export const rangeWords = ({ low, high }: Seen): string =>
  t('With so many, the true share is between {low} and {high} (95% confidence).', {
    low: asPercent(low),
    high: asPercent(high),
  })

/** How often chance would give it: one in so many. */
export const chanceWords = (chance: number): string =>
  chance < 1e-6
    ? t('fewer than one in a million')
    : t('fewer than one in {n}', { n: inFull(Math.floor(1 / chance)) })

export const DISPUTE_STATES: Readonly<Record<DisputeState, Labelled>> = {
  with_merchant: { label: 'The shop is asked', tone: 'brass' },
  with_affiliate: { label: 'Refused: the affiliate can answer once', tone: 'brass' },
  with_merchant_again: { label: 'Answered: the shop decides', tone: 'brass' },
  owed: { label: 'Accepted: the amount is missing', tone: 'brass' },
  accepted: { label: 'Accepted', tone: 'good' },
  refused: { label: 'Refused', tone: 'bad' },
  withdrawn: { label: 'Withdrawn', tone: 'plain' },
}

export const SIDES: Readonly<Record<Side, Message>> = {
  affiliate: 'Affiliate',
  merchant: 'Shop',
  programme: 'The programme',
}

const ACTS: Readonly<Record<Exclude<DisputeAct, 'lapsed'>, Message>> = {
  opened: 'opened the dispute',
  refused: 'refused',
  accepted: 'accepted',
  settled: 'named the amount',
  replied: 'answered',
  withdrawn: 'withdrew it',
}

/** What was done. When days are over, the state that came of it says what that means. */
export const actWords = (act: DisputeAct, state: DisputeState): string =>
  act !== 'lapsed'
    ? t(ACTS[act])
    : state === 'refused'
      ? t('the days for an answer are over: the refusal stands')
      : t('the days for an answer are over: decided for the affiliate')
