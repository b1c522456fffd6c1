import type { DeclaredValues } from '@gatecount/shared/domain/privacy/declared-values'
import { drawRelease } from '@gatecount/shared/domain/privacy/draw-release'
import type { Entropy } from '@gatecount/shared/domain/privacy/entropy'
import type { ReleaseCount, ReleasePreset } from '@gatecount/shared/domain/privacy/release-families'
import {
  epsilonOfRelease,
  planRelease,
  type ReleasePlan,
} from '@gatecount/shared/domain/privacy/release-plan'
import type { ReleasedCount } from '@gatecount/shared/domain/privacy/tidy-release'
import { membershipBound } from '@gatecount/shared/domain/privacy/zcdp'
import { seededEntropy } from '@gatecount/shared/process/seeded-entropy'
import { advantageOf, type Measured } from './measure/advantage.ts'
import type { Finding } from './measure/finding.ts'
import { busyVisitorDay } from './world/busy-visitor.ts'

const TRIALS = 3000
const WEEKS = 12

/** What others gave to each count: more than any threshold, so that all that the target touches is released. */
const OTHERS = 1000
/** Visitors whose network has no name, so that no list sums to more than the visitors and is scaled down. */
const UNNAMED = 4000

type Key = string
const keyOf = ({ family, first, second }: Omit<ReleaseCount, 'count'>): Key =>
  [family, first, second].join('|')

/** Everything about the attack that does not change from one drawing to the next. */
interface Setting {
  readonly plan: ReleasePlan
  readonly others: readonly ReleaseCount[]
  readonly target: readonly ReleaseCount[]
  readonly declared: DeclaredValues
  readonly sigmas: ReadonlyMap<string, number>
}

function settingOf(preset: ReleasePreset): Setting {
  const plan = planRelease(preset)
  const target = busyVisitorDay()
  const values = (family: string): string[] =>
    target.filter(count => count.family === family).map(({ first }) => first)
  return {
    plan,
    target,
    others: target.map(count => ({
      ...count,
      count: OTHERS + (count.family === 'visitors' ? UNNAMED : 0),
    })),
    declared: { gateway: values('gateway'), country: values('country'), page: values('page') },
    sigmas: new Map(plan.families.map(({ family, sigma }) => [family, sigma])),
  }
}

/** A release in which the target is `times` times: once, or on so many days of the period. */
const draw = ({ plan, others, target, declared }: Setting, times: number, entropy: Entropy) =>
  drawRelease({
    plan,
    counts: [...others, ...Array.from({ length: times }, () => target).flat()],
    declared,
    entropy,
  })

/**
 * The best that can be done with a release (Neyman and Pearson 1933): the logarithm of how much more probable it is
 * with the target in it than without, when all others are known.
 */
function evidence(
  { others, target, sigmas }: Setting,
  times: number,
  released: readonly ReleasedCount[],
): number {
  const seen = new Map(released.map(count => [keyOf(count), count.count]))
  const base = new Map(others.map(count => [keyOf(count), count.count]))
  return target.reduce((sum, count) => {
    const sigma = sigmas.get(count.family) ?? 1
    const shift = times * count.count
    const x = (seen.get(keyOf(count)) ?? 0) - (base.get(keyOf(count)) ?? 0)
    return sum + (shift * (2 * x - shift)) / (2 * sigma * sigma)
  }, 0)
}

/** Logarithms for drawings with the target and without. */
interface Evidence {
  readonly present: readonly number[]
  readonly absent: readonly number[]
}

function gather(setting: Setting, seed: string, trials: number, days: number): Evidence {
  const entropy = seededEntropy(seed)
  const drawn = (times: number): number[] =>
    Array.from({ length: trials }, () => evidence(setting, days, draw(setting, times, entropy)))
  return { present: drawn(days), absent: drawn(0) }
}

/** Drawings that belong to one trial add up: what each says of the target is independent of the others. */
const together = (values: readonly number[], size: number): number[] =>
  Array.from({ length: Math.floor(values.length / size) }, (_, n) =>
    values.slice(n * size, (n + 1) * size).reduce((sum, value) => sum + value, 0),
  )

/** More probable with the target than without: the attacker says yes. */
function advantageFrom({ present, absent }: Evidence, drawings: number): Measured {
  const says = (values: readonly number[]): number => together(values, drawings).filter(sum => sum > 0).length
  const trials = Math.floor(present.length / drawings)
  return advantageOf({ hits: says(present), trials, falseAlarms: says(absent), otherTrials: trials })
}

/** Advantage under (ε, δ): tanh(ε/2), and what δ adds to it (Kairouz, Oh and Viswanath 2015); rounded up. */
const boundOf = (epsilon: number, delta: number): number =>
  Math.ceil((membershipBound(epsilon) + (2 * delta) / (Math.exp(epsilon) + 1)) * 1000) / 1000

function attackPreset(preset: ReleasePreset): Finding[] {
  const setting = settingOf(preset)
  const { rho, delta, epsilon } = setting.plan
  const once = gather(setting, `${preset}, once`, TRIALS, 1)
  const daily = gather(setting, `${preset}, daily`, TRIALS / 3, 7)
  const finding = (words: string, measured: Measured, spent: number | null): Finding => ({
    attack: `Release “${preset}” (ε ${epsilon.toFixed(2)}), everybody else known: is the target in it?`,
    setting: words,
    measure: 'advantage',
    promised: spent === null ? null : boundOf(epsilonOfRelease(spent, delta), delta),
    ...measured,
  })
  // Two copies of a frozen release say the same twice: the sum is twice as large, and its sign the same.
  const twice = {
    present: once.present.map(value => 2 * value),
    absent: once.absent.map(value => 2 * value),
  }
  return [
    finding('one visitor-day, one release', advantageFrom(once, 1), rho),
    finding('one visitor-day, two partners put their copies together', advantageFrom(twice, 1), rho),
    finding('one visitor-day, were it drawn for each of two (it is not)', advantageFrom(once, 2), null),
    finding('somebody who came once in each of twelve weeks', advantageFrom(once, WEEKS), WEEKS * rho),
    finding('somebody who came on all seven days of the week', advantageFrom(daily, 1), 7 ** 2 * rho),
  ]
}

/**
 * Membership in releases, by an attacker who knows what everybody else gave. A visitor-day is in one period only, so
 * releases of other periods say nothing of it: more of them are no help, and are not drawn here.
 */
export const attackReleases = (): Finding[] => [...attackPreset('public'), ...attackPreset('partner')]
