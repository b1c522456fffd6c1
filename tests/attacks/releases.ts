import type { DeclaredValues } from '@gatecount/shared/domain/privacy/declared-values'
import { drawRelease } from '@gatecount/shared/domain/privacy/draw-release'
import type { Entropy } from '@gatecount/shared/domain/privacy/entropy'
import type { ReleaseCount, ReleasePreset } from '@gatecount/shared/domain/privacy/release-families'
import { epsilonOfRelease, planRelease, type ReleasePlan } from '@gatecount/shared/domain/privacy/release-plan'
import type { ReleasedCount } from '@gatecount/shared/domain/privacy/tidy-release'
import { membershipBound } from '@gatecount/shared/domain/privacy/zcdp'
import { seededEntropy } from '@gatecount/shared/process/seeded-entropy'
import { advantageOf, scoreOf } from './measure/advantage.ts'
import type { Finding } from './measure/finding.ts'
import { busyVisitorDay } from './world/busy-visitor.ts'

const TRIALS = 3000

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

interface Case {
  readonly attack: string
  /** On how many days of the period the target came. */
  readonly days: number
  /** Releases that the attacker has, each of a period of its own in which the target came. */
  readonly periods: number
  /** Copies of each that were drawn afresh; frozen releases are drawn once. */
  readonly drawings: number
}

function attackOnce(setting: Setting, { attack, days, periods, drawings }: Case): Finding {
  const entropy = seededEntropy(attack)
  const scores = (present: boolean): number[] =>
    Array.from({ length: TRIALS }, () => {
      let sum = 0
      for (let n = 0; n < periods * drawings; n++)
        sum += evidence(setting, days, draw(setting, present ? days : 0, entropy))
      return sum
    })
  const { rho, delta } = setting.plan
  const spent = rho * days ** 2 * periods
  const epsilon = epsilonOfRelease(spent, delta)
  return {
    attack,
    measure: 'advantage',
    promised: drawings > 1 ? null : boundOf(epsilon, delta),
    ...advantageOf(scoreOf(scores(true), scores(false))),
  }
}

/** Advantage under (ε, δ): tanh(ε/2), and what δ adds to it (Kairouz, Oh and Viswanath 2015). */
const boundOf = (epsilon: number, delta: number): number =>
  Math.ceil((membershipBound(epsilon) + (2 * delta) / (Math.exp(epsilon) + 1)) * 1000) / 1000

const ONCE = { days: 1, periods: 1, drawings: 1 }
const casesOf = (preset: ReleasePreset, epsilon: string): Case[] => [
  { ...ONCE, attack: `Release “${preset}” (ε ${epsilon}), everybody else known: was this visitor-day there?` },
  { ...ONCE, attack: `Release “${preset}”, two partners who put the same frozen release together` },
  { ...ONCE, attack: `Release “${preset}”, two partners, were it drawn for each (it is not)`, drawings: 2 },
  { ...ONCE, attack: `Release “${preset}”, twelve weeks, somebody who came once in each`, periods: 12 },
  { ...ONCE, attack: `Release “${preset}”, one week, somebody who came on all seven days`, days: 7 },
]

/** Membership in releases, by an attacker who knows what everybody else gave. */
export function attackReleases(): Finding[] {
  return (['public', 'partner'] as const).flatMap(preset => {
    const setting = settingOf(preset)
    return casesOf(preset, setting.plan.epsilon.toFixed(2)).map(one => attackOnce(setting, one))
  })
}
