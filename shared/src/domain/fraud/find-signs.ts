import { adjusted } from './holm.ts'
import { MOST_CHANCE, SIGNS, type Sign, USUAL_SELF_REFERRALS } from './signs.ts'
import { binomialUpper, type Count, oddsUpper, rateLower, rateUpper } from './tails.ts'
import { wilsonInterval } from './wilson-interval.ts'

/** What is known of an affiliate over some days. No part of it is about one sale or one click. */
export interface AffiliateCounts {
  readonly affiliate: string
  /** Sales by links on the day of the click, of those whose gap is known. */
  readonly sameDay: Count
  readonly refunds: Count
  readonly couponOnly: Count
  /** Of all sales that named the affiliate. */
  readonly selfReferrals: Count
  /** Sales by links, of clicks; undefined where clicks are not known. */
  readonly conversion?: Count
  /** Clicks by network, as far as they passed the gate. */
  readonly gateways?: ReadonlyMap<string, number>
}

export interface SignDays {
  readonly from: string
  readonly to: string
}

/** Everything that led to a flag. */
export interface SignFigures extends SignDays, Count {
  /** The others together, without one where that accuses less, and how many they are. */
  readonly others: Count & { readonly affiliates: number }
  /** Where the true share lies, with 95 % confidence. */
  readonly low: number
  readonly high: number
  /** With the others. */
  readonly expected: number
  /** How often chance would give this or more, with all that was looked at. */
  readonly chance: number
  /** Of a network. */
  readonly name?: string
}

export interface Suspicion {
  readonly affiliate: string
  readonly sign: Sign
  readonly figures: SignFigures
}

interface Reading {
  readonly own: Count
  readonly others: Others
  readonly name?: string
  /** How many others it was chosen from. */
  readonly choices?: number
}

type Of = (one: AffiliateCounts) => Count | undefined

type Others = Count & { readonly affiliates: number }

const less = (all: Others, one: Count): Others => ({
  hits: all.hits - one.hits,
  of: all.of - one.of,
  affiliates: all.affiliates - 1,
})
const rateOf = ({ hits, of }: Count): number => (of === 0 ? 0 : hits / of)

/**
 * The same of the others, summed: of all of them, and without the one that lowers (or raises) what is usual the most. One among
 * them may be a fraud, and must not make the honest ones look strange.
 */
function othersOf(counts: readonly AffiliateCounts[], affiliate: string, of: Of): readonly Others[] {
  const known = counts.flatMap(one => (one.affiliate === affiliate ? [] : [of(one) ?? []])).flat()
  const all = known.reduce<Others>(
    (sum, one) => ({ hits: sum.hits + one.hits, of: sum.of + one.of, affiliates: sum.affiliates + 1 }),
    { hits: 0, of: 0, affiliates: 0 },
  )
  if (known.length < 2) return [all]
  const rest = known.map(one => less(all, one)).sort((a, b) => rateOf(a) - rateOf(b))
  const [lowest = all, highest = all] = [rest[0], rest.at(-1)]
  return [all, lowest, highest]
}

const sumOf = (values: Iterable<number>): number => [...values].reduce((sum, value) => sum + value, 0)

const clicksThrough =
  (name: string): Of =>
  ({ conversion, gateways }) =>
    conversion && gateways && { hits: gateways.get(name) ?? 0, of: conversion.of }

const SHARES = {
  same_day: one => one.sameDay,
  conversion_high: one => one.conversion,
  conversion_low: one => one.conversion,
  refunds: one => one.refunds,
  coupon_without_click: one => one.couponOnly,
  self_referral: one => one.selfReferrals,
} as const satisfies Record<Exclude<Sign, 'one_gateway' | 'same_account'>, Of>

/** What a sign is read from: against all others, and against them without one. */
function readingsOf(counts: readonly AffiliateCounts[], one: AffiliateCounts, sign: Sign): Reading[] {
  // Accounts are compared, and not counted.
  if (sign === 'same_account') return []
  if (sign !== 'one_gateway') {
    const own = SHARES[sign](one)
    return own === undefined
      ? []
      : othersOf(counts, one.affiliate, SHARES[sign]).map(others => ({ own, others }))
  }
  const [most] = [...(one.gateways ?? [])].sort(([, a], [, b]) => b - a)
  const own = most && clicksThrough(most[0])(one)
  if (most === undefined || own === undefined || sumOf(one.gateways?.values() ?? []) > own.of) return []
  const [name] = most
  const choices = one.gateways?.size ?? 1
  return othersOf(counts, one.affiliate, clicksThrough(name)).map(others => ({ own, others, name, choices }))
}

/** How often chance would give it, if the affiliate did as the others do, or differed by no more than the margin. */
function chanceOf(sign: Sign, { own, others, choices = 1 }: Reading): number {
  const { margin } = SIGNS[sign]
  if (sign === 'self_referral') return binomialUpper(own, USUAL_SELF_REFERRALS)
  if (sign === 'conversion_high') return rateUpper(own, others, margin)
  if (sign === 'conversion_low') return rateLower(own, others, margin)
  return oddsUpper(own, others, margin) * choices
}

const isEnough = (sign: Sign, { own, others }: Reading): boolean =>
  (sign === 'self_referral' ? own.hits : own.of) >= SIGNS[sign].fewest &&
  others.of >= SIGNS[sign].fewestOthers

/** What chance gives as often as this is no sign, whichever others it is held against. */
const PLAINLY_CHANCE = 0.01

/** Of several readings the one that accuses least; undefined where one of them is of too few. */
function leastOf(
  sign: Sign,
  readings: readonly Reading[],
): (Reading & { readonly chance: number }) | undefined {
  if (!readings.every(reading => isEnough(sign, reading))) return undefined
  let least: (Reading & { readonly chance: number }) | undefined
  for (const reading of readings) {
    if (least !== undefined && least.chance >= PLAINLY_CHANCE) break
    const chance = chanceOf(sign, reading)
    if (least === undefined || chance > least.chance) least = { ...reading, chance }
  }
  return least
}

/** What could be a sign, with how often chance would give it by itself. */
export function readSigns(
  counts: readonly AffiliateCounts[],
  days: SignDays,
  isAsked: (affiliate: string, sign: Sign) => boolean = () => true,
): Suspicion[] {
  return counts.flatMap(one =>
    (Object.keys(SIGNS) as Sign[]).flatMap((sign): Suspicion[] => {
      const { affiliate } = one
      const least = isAsked(affiliate, sign) ? leastOf(sign, readingsOf(counts, one, sign)) : undefined
      if (least === undefined) return []
      const { own, others, chance, name } = least
      const figures: SignFigures = {
        ...days,
        ...own,
        others,
        ...wilsonInterval(own),
        expected: sign === 'self_referral' ? USUAL_SELF_REFERRALS : rateOf(others),
        chance,
        ...(name !== undefined && { name }),
      }
      return [{ affiliate, sign, figures }]
    }),
  )
}

/**
 * Of all that was looked at in a programme on a day, what chance does not explain. That many affiliates and many signs were
 * looked at is taken into account: all of them together are wrong less often than {@link MOST_CHANCE}.
 */
export function confirmedSigns(read: readonly Suspicion[]): Suspicion[] {
  const chances = adjusted(read.map(({ figures }) => figures.chance))
  return read.flatMap((one, at) => {
    const chance = chances[at] ?? 1
    return chance < MOST_CHANCE ? [{ ...one, figures: { ...one.figures, chance } }] : []
  })
}

/** Somebody who takes part, by id and name. */
interface Named {
  readonly affiliate: string
  readonly name: string
}

/**
 * Affiliates who are paid to the same account: no chance in it, so nothing is worked out.
 * @param groups ids of those who share one
 * @param seen with how many an affiliate was seen to share before; with as many it is nothing new
 */
export function sharedAccounts(
  groups: readonly (readonly string[])[],
  members: readonly Named[],
  days: SignDays,
  seen: (affiliate: string) => number,
): Suspicion[] {
  return groups.flatMap(group => {
    const sharing = members.filter(({ affiliate }) => group.includes(affiliate))
    const hits = sharing.length
    return sharing
      .filter(({ affiliate }) => hits > 1 && hits > seen(affiliate))
      .map(({ affiliate }): Suspicion => {
        const name = sharing.flatMap(one => (one.affiliate === affiliate ? [] : [one.name])).join(', ')
        const count = { hits, of: hits }
        const others = { hits: 0, of: 0, affiliates: members.length - 1 }
        const figures = { ...days, ...count, others, low: 1, high: 1, expected: 0, chance: 0, name }
        return { affiliate, sign: 'same_account', figures }
      })
  })
}
