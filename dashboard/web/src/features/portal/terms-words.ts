import { t } from '../../lib/language.ts'
import { moneyOf } from '../../lib/minor-units.ts'
import type { OwnProgramme } from './api/programmes.ts'

/** The terms of a programme, a sentence each. */
export function termsWords({ terms, currency }: Pick<OwnProgramme, 'terms' | 'currency'>): readonly string[] {
  const { windowDays, precedence, click, holdingDays, minimumOrder, base, approveAfterDays } = terms
  return [
    t('A sale is credited up to {n, plural, one {# day} other {# days}} after the click.', { n: windowDays }),
    precedence === 'coupon' ? t('A coupon counts before a click.') : t('A click counts before a coupon.'),
    click === 'last'
      ? t('Of several clicks the last one counts.')
      : t('Of several clicks the first one counts.'),
    t('What nobody decides on is approved after {n, plural, one {# day} other {# days}}.', {
      n: approveAfterDays,
    }),
    t('It is held for {n, plural, one {# day} other {# days}} from the sale on, and can be paid then.', {
      n: holdingDays,
    }),
    base.withTax && base.withShipping
      ? t('Commissions are worked out on what was paid, with tax and shipping.')
      : base.withTax
        ? t('Commissions are worked out on what was paid, with tax and without shipping.')
        : base.withShipping
          ? t('Commissions are worked out on what was paid, with shipping and without tax.')
          : t('Commissions are worked out on what was paid, without tax and shipping.'),
    ...(minimumOrder === '0'
      ? []
      : [t('Orders below {amount} earn nothing.', { amount: moneyOf(minimumOrder, currency) })]),
  ]
}
