import { perLocale, t } from '../../lib/language.ts'
import { moneyOf } from '../../lib/minor-units.ts'
import { asDay, asRate, inFull } from '../../lib/wording.ts'
import type { Bonus, Pay, Rule, SentRules } from './rule-set.ts'

/** What sentences about rules need to name things. */
export interface Naming {
  readonly currency: string
  /** Names of affiliates by their ids. */
  readonly names: ReadonlyMap<string, string>
}

const list = perLocale(locale => new Intl.ListFormat(locale, { type: 'conjunction' }))
const listed = (values: readonly string[]): string => list().format(values)

function payWords(pay: Pay, { currency }: Naming): string {
  if (pay.kind === 'percent') return t('{percent} of the value', { percent: asRate(pay.basisPoints) })
  const amount = moneyOf(pay.amount, currency)
  return pay.per === 'order' ? t('{amount} per order', { amount }) : t('{amount} per item', { amount })
}

function scopeWords({ scope }: Rule, { names }: Naming): string[] {
  const { affiliates, skus, groups, customer, firstPayments, from, until } = scope
  return [
    affiliates && t('for {list}', { list: listed(affiliates.map(id => names.get(id) ?? id)) }),
    skus && t('for articles {list}', { list: listed(skus) }),
    groups && t('for product groups {list}', { list: listed(groups) }),
    customer && (customer === 'new' ? t('for new customers') : t('for returning customers')),
    firstPayments !== undefined &&
      t('for the first {n, plural, one {payment} other {# payments}} of a subscription', {
        n: firstPayments,
      }),
    from && t('from {day} on', { day: asDay(from) }),
    until && t('until {day}', { day: asDay(until) }),
  ].filter((words): words is string => typeof words === 'string' && words !== '')
}

function tierWords({ tiers }: Rule, naming: Naming): string[] {
  if (tiers === undefined) return []
  return tiers.steps.map(({ from, pay }) => {
    const paid = payWords(pay, naming)
    return tiers.by === 'volume'
      ? t('{paid} from {from} in a month', { paid, from: moneyOf(from, naming.currency) })
      : t('{paid} from {from} sales in a month', { paid, from: inFull(Number(from)) })
  })
}

/** A rule as a sentence: what is paid, for what, and how much at most. */
export function ruleWords(rule: Rule, naming: Naming): string {
  const most =
    rule.mostPerOrder === undefined
      ? []
      : [t('at most {amount} per order', { amount: moneyOf(rule.mostPerOrder, naming.currency) })]
  const scope = scopeWords(rule, naming)
  const whole = scope.length === 0 ? [t('in general')] : scope
  return [`${payWords(rule.pay, naming)} ${whole.join(', ')}`, ...tierWords(rule, naming), ...most].join('; ')
}

export function bonusWords({ on, amount }: Bonus, { currency }: Naming): string {
  const paid = moneyOf(amount, currency)
  return on.kind === 'first_sale'
    ? t('{paid} once for the first sale', { paid })
    : t('{paid} once for sale number {n}', { paid, n: inFull(on.sales) })
}

const capWords = (minor: string, { currency }: Naming): string =>
  t('at most {amount} per affiliate and month', { amount: moneyOf(minor, currency) })

/** Everything that rules say, each under what it is known by. */
export function sentencesOf(set: SentRules, naming: Naming): ReadonlyMap<string, string> {
  return new Map([
    ...set.rules.map(rule => [`rule ${rule.id}`, ruleWords(rule, naming)] as const),
    ...set.bonuses.map(bonus => [`bonus ${bonus.id}`, bonusWords(bonus, naming)] as const),
    ...(set.mostPerMonth === undefined ? [] : [['cap', capWords(set.mostPerMonth, naming)] as const]),
  ])
}

export interface Difference {
  readonly key: string
  readonly words: string
}

/** What is different between two versions, in words. */
export function differencesOf(before: SentRules, after: SentRules, naming: Naming): Difference[] {
  const [old, now] = [sentencesOf(before, naming), sentencesOf(after, naming)]
  const keys = [...new Set([...old.keys(), ...now.keys()])]
  return keys.flatMap((key): Difference[] => {
    const [was, is] = [old.get(key), now.get(key)]
    if (was === is) return []
    if (was === undefined) return [{ key, words: t('New: {is}', { is: is ?? '' }) }]
    if (is === undefined) return [{ key, words: t('No longer: {was}', { was }) }]
    return [{ key, words: t('{is}, instead of: {was}', { is, was }) }]
  })
}
