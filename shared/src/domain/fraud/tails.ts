import { lnChoose } from './ln-factorial.ts'

/** How often something was so, of how many. */
export interface Count {
  readonly hits: number
  readonly of: number
}

/** Sums e to the power of these, the largest of them taken out first so that none runs over. */
function sumOfPowers(logs: readonly number[], above: number): number {
  return logs.reduce((sum, log) => sum + Math.exp(log - above), 0)
}

/** Weights as logarithms, for x from `first` on: how much of them lies at `from` or above. */
function upperShare(logs: readonly number[], from: number): number {
  if (from <= 0) return 1
  if (from >= logs.length) return 0
  const above = logs.reduce((most, log) => Math.max(most, log), Number.NEGATIVE_INFINITY)
  return Math.min(1, sumOfPowers(logs.slice(from), above) / sumOfPowers(logs, above))
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at)

/** Chance of so many hits or more of `of`, when each is one with probability p: the upper tail of a binomial distribution. */
export function binomialUpper({ hits, of }: Count, p: number): number {
  if (p <= 0) return hits <= 0 ? 1 : 0
  if (p >= 1) return hits <= of ? 1 : 0
  const logs = range(0, of).map(x => lnChoose(of, x) + x * Math.log(p) + (of - x) * Math.log1p(-p))
  return upperShare(logs, hits)
}

/** Chance of so many hits or fewer. */
export const binomialLower = ({ hits, of }: Count, p: number): number =>
  binomialUpper({ hits: of - hits, of }, 1 - p)

/**
 * Chance of so many hits or more, when the odds of a hit are `odds` times those of the others: the upper tail of Fisher's
 * noncentral hypergeometric distribution, which takes into account how little may be known of the others, too. With odds of 1
 * it is Fisher's exact test (R. A. Fisher, 1935).
 */
export function oddsUpper(own: Count, others: Count, odds: number): number {
  const all = own.hits + others.hits
  const [first, last] = [Math.max(0, all - others.of), Math.min(own.of, all)]
  const logs = range(first, last).map(
    x => lnChoose(own.of, x) + lnChoose(others.of, all - x) + x * Math.log(odds),
  )
  return upperShare(logs, own.hits - first)
}

/**
 * Chance of so many events or more, when their rate is `ratio` times that of the others and both come as a Poisson process
 * does: given the sum of both, the own ones are binomial (J. Przyborowski and H. Wilenski, 1940).
 */
export function rateUpper(own: Count, others: Count, ratio: number): number {
  const weight = own.of * ratio
  return binomialUpper({ hits: own.hits, of: own.hits + others.hits }, weight / (weight + others.of))
}

/** Chance of so many events or fewer, when their rate is that of the others divided by `ratio`. */
export function rateLower(own: Count, others: Count, ratio: number): number {
  const weight = own.of / ratio
  return binomialLower({ hits: own.hits, of: own.hits + others.hits }, weight / (weight + others.of))
}
