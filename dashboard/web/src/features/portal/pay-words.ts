import { perLocale, t } from '../../lib/language.ts'
import { moneyOf } from '../../lib/minor-units.ts'
import { asDay, asRate, inFull } from '../../lib/wording.ts'
import type { Pay, Rule } from '../programmes/rule-set.ts'
import type { OwnSale } from './api/programmes.ts'

export function payWords(pay: Pay, currency: string): string {
  if (pay.kind === 'percent') return asRate(pay.basisPoints)
  const amount = moneyOf(pay.amount, currency)
  return pay.per === 'order' ? t('{amount} an order', { amount }) : t('{amount} an item', { amount })
}

const list = perLocale(locale => new Intl.ListFormat(locale, { type: 'disjunction' }))
const listed = (values: readonly string[]): string => list().format(values)

/** What a rule is for, part by part; nothing where it is for everything. */
export function scopeWords({ scope }: Rule): readonly string[] {
  const { affiliates, skus, groups, customer, firstPayments, from, until } = scope
  return [
    affiliates && t('for you alone'),
    skus && t('on {skus}', { skus: listed(skus) }),
    groups && t('on products of {groups}', { groups: listed(groups) }),
    customer === 'new' && t('from new customers'),
    customer === 'returning' && t('from customers who bought before'),
    firstPayments !== undefined &&
      t('on the first {n, plural, one {payment} other {# payments}} of a subscription', { n: firstPayments }),
    from !== undefined && t('from {day} on', { day: asDay(from) }),
    until !== undefined && t('until {day}', { day: asDay(until) }),
  ].filter((words): words is string => typeof words === 'string')
}

const baseWords = (pay: Pay, base: string, items: number, currency: string): string => {
  if (pay.kind === 'percent')
    return t('{rate} of {base}', { rate: asRate(pay.basisPoints), base: moneyOf(base, currency) })
  const amount = moneyOf(pay.amount, currency)
  return pay.per === 'order'
    ? t('{amount} for the order', { amount })
    : t('{amount} for each of {items}', { amount, items: inFull(items) })
}

/** How a commission was worked out: "7.25 % of £99.99, rules version 3, can be paid from 30 Jan". */
export function workedOutWords({ workedOut, heldUntil, bonus, state }: OwnSale, currency: string): string {
  if (workedOut === null) return ''
  const parts = [
    ...workedOut.parts.map(({ pay, base, items }) => baseWords(pay, base, items, currency)),
    bonus !== '0' && t('and a bonus of {bonus}', { bonus: moneyOf(bonus, currency) }),
    t('rules version {version}', { version: workedOut.rulesVersion }),
    heldUntil !== null &&
      (state === 'pending' || state === 'approved') &&
      t('can be paid from {day}', { day: asDay(heldUntil) }),
  ]
  return parts.filter(part => typeof part === 'string').join(', ')
}
