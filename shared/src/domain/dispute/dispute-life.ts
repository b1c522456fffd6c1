/** Days that either side has for an answer, the day on which it was asked not counted. */
export const DISPUTE_DAYS = 14
/** A sale can be disputed for so many days after its day. */
export const DISPUTABLE_DAYS = 180
/** Disputes that an affiliate may have open in a programme, so that nobody tries order numbers out. */
export const MOST_OPEN_DISPUTES = 20

/** What is done in a dispute, by whom. */
export const DISPUTE_ACTS = {
  opened: 'affiliate',
  refused: 'merchant',
  accepted: 'merchant',
  /** The merchant says the amount of what was accepted in silence. */
  settled: 'merchant',
  replied: 'affiliate',
  withdrawn: 'affiliate',
  /** The days of whoever was asked are over. */
  lapsed: 'programme',
} as const

export type DisputeAct = keyof typeof DISPUTE_ACTS
export type Side = (typeof DISPUTE_ACTS)[DisputeAct]

/**
 * Where a dispute stands. `owed`: decided for the affiliate, and only the merchant knows the amount. The last three are the end.
 */
export const DISPUTE_STATES = [
  'with_merchant',
  'with_affiliate',
  'with_merchant_again',
  'owed',
  'accepted',
  'refused',
  'withdrawn',
] as const
export type DisputeState = (typeof DISPUTE_STATES)[number]

/** Whose silence decides against them. Both sides have the same days; the affiliate answers once. */
const NEXT: Readonly<Record<DisputeState, Readonly<Partial<Record<DisputeAct, DisputeState>>>>> = {
  with_merchant: {
    accepted: 'accepted',
    refused: 'with_affiliate',
    withdrawn: 'withdrawn',
    lapsed: 'accepted',
  },
  with_affiliate: { replied: 'with_merchant_again', withdrawn: 'withdrawn', lapsed: 'refused' },
  with_merchant_again: {
    accepted: 'accepted',
    refused: 'refused',
    withdrawn: 'withdrawn',
    lapsed: 'accepted',
  },
  owed: { settled: 'accepted' },
  accepted: {},
  refused: {},
  withdrawn: {},
}

/** What becomes of a dispute by an act; undefined when nobody can do that now. */
export const nextState = (state: DisputeState, act: DisputeAct): DisputeState | undefined => NEXT[state][act]

/** States in which somebody has days to answer in. */
export const hasDeadline = (state: DisputeState): boolean => NEXT[state].lapsed !== undefined

/** What a side can do now. */
export const actsOf = (state: DisputeState, side: Side): DisputeAct[] =>
  (Object.keys(NEXT[state]) as DisputeAct[]).filter(act => DISPUTE_ACTS[act] === side)
