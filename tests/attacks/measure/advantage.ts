/** How an attacker fared: how often they said yes rightly (of `trials`), and how often wrongly. */
export interface Score {
  readonly hits: number
  readonly trials: number
  readonly falseAlarms: number
  readonly otherTrials: number
}

/** A share or a difference of shares with its 95 % interval, to three digits. */
export interface Measured {
  readonly value: number
  readonly low: number
  readonly high: number
}

const Z = 1.959964

/** Wilson's score interval of a share; it keeps its meaning at 0 and 1. */
function wilson(count: number, trials: number): [low: number, high: number] {
  if (trials === 0) return [0, 1]
  const share = count / trials
  const z2 = (Z * Z) / trials
  const middle = (share + z2 / 2) / (1 + z2)
  const half = (Z * Math.sqrt((share * (1 - share)) / trials + z2 / (4 * trials))) / (1 + z2)
  return [Math.max(0, middle - half), Math.min(1, middle + half)]
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000
const measured = (value: number, low: number, high: number): Measured => ({
  value: rounded(value),
  low: rounded(low),
  high: rounded(high),
})

export function shareOf(count: number, trials: number): Measured {
  const [low, high] = wilson(count, trials)
  return measured(trials === 0 ? 0 : count / trials, low, high)
}

/**
 * Membership advantage: the rate of right alarms less that of false ones. 0 is guessing, 1 is knowing. The interval of
 * the difference is made of the intervals of its parts (Newcombe 1998, method 10).
 */
export function advantageOf({ hits, trials, falseAlarms, otherTrials }: Score): Measured {
  const [p, q] = [hits / trials, falseAlarms / otherTrials]
  const [pLow, pHigh] = wilson(hits, trials)
  const [qLow, qHigh] = wilson(falseAlarms, otherTrials)
  return measured(p - q, p - q - Math.hypot(p - pLow, qHigh - q), p - q + Math.hypot(pHigh - p, q - qLow))
}

/**
 * The score of saying yes above a threshold that was chosen on half of the trials and is measured on the other half, so
 * that luck in choosing is not taken for knowledge.
 */
export function scoreOf(present: readonly number[], absent: readonly number[]): Score {
  const isEven = (_: number, index: number): boolean => index % 2 === 0
  const isOdd = (_: number, index: number): boolean => index % 2 === 1
  const [chosenOn, without] = [present.filter(isEven), absent.filter(isEven)]
  const above = (values: readonly number[], limit: number): number => values.filter(v => v >= limit).length
  let best = { limit: Number.POSITIVE_INFINITY, gain: 0 }
  for (const limit of new Set([...chosenOn, ...without])) {
    const gain = above(chosenOn, limit) / chosenOn.length - above(without, limit) / without.length
    if (gain > best.gain) best = { limit, gain }
  }
  const [trials, others] = [present.filter(isOdd), absent.filter(isOdd)]
  return {
    hits: above(trials, best.limit),
    trials: trials.length,
    falseAlarms: above(others, best.limit),
    otherTrials: others.length,
  }
}
