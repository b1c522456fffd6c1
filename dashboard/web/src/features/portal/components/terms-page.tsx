import { Panel } from '../../../components/layout/panel.tsx'
import { t } from '../../../lib/language.ts'
import { moneyOf } from '../../../lib/minor-units.ts'
import { asDay } from '../../../lib/wording.ts'
import type { Rule, RuleSet } from '../../programmes/rule-set.ts'
import type { OwnProgramme } from '../api/programmes.ts'
import { payWords, scopeWords } from '../pay-words.ts'

function termsOf({ terms, currency }: OwnProgramme): readonly string[] {
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

function RuleLine({ rule, currency }: { readonly rule: Rule; readonly currency: string }) {
  const { tiers, mostPerOrder } = rule
  const scope = scopeWords(rule)
  const said = [
    ...(scope.length === 0 && rule.pay.kind === 'percent' ? [t('of every sale')] : scope),
    ...(mostPerOrder === undefined
      ? []
      : [t('at most {amount} an order', { amount: moneyOf(mostPerOrder, currency) })]),
  ]
  return (
    <li>
      <b>{payWords(rule.pay, currency)}</b> {said.join(', ')}
      {tiers && (
        <ul className="portal-why">
          {tiers.steps.map(({ from, pay }) => (
            <li key={from}>
              {tiers.by === 'count'
                ? t('{pay} from {count} sales in a month on', { pay: payWords(pay, currency), count: from })
                : t('{pay} from {amount} sold in a month on', {
                    pay: payWords(pay, currency),
                    amount: moneyOf(from, currency),
                  })}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

function Rules({ rules, currency }: { readonly rules: RuleSet; readonly currency: string }) {
  return (
    <section className="portal-rules">
      <h3>
        {t('Version {version}, for sales from {day} on', {
          version: rules.version,
          day: asDay(rules.validFrom),
        })}
      </h3>
      <p className="portal-sub">{t('Announced on {day}', { day: asDay(rules.announcedOn) })}</p>
      <ul>
        {rules.rules.map(rule => (
          <RuleLine key={rule.id} rule={rule} currency={currency} />
        ))}
        {rules.bonuses.map(({ id, on, amount }) => (
          <li key={id}>
            {on.kind === 'first_sale'
              ? t('{amount} once, for your first sale', { amount: moneyOf(amount, currency) })
              : t('{amount} once, for sale number {sales}', {
                  amount: moneyOf(amount, currency),
                  sales: on.sales,
                })}
          </li>
        ))}
        {rules.mostPerMonth !== undefined && (
          <li>{t('At most {amount} in a month', { amount: moneyOf(rules.mostPerMonth, currency) })}</li>
        )}
      </ul>
    </section>
  )
}

/** What the shop promises, in sentences, and every version of its rules. */
export function TermsPage({ programme }: { readonly programme: OwnProgramme }) {
  const { rules, currency, words } = programme
  return (
    <>
      <Panel title={t('Terms')}>
        {words !== '' && <p className="portal-words">{words}</p>}
        <ul className="portal-terms">
          {termsOf(programme).map(term => (
            <li key={term}>{term}</li>
          ))}
        </ul>
      </Panel>
      <Panel
        title={t('Rules')}
        words={t(
          'What a sale earns. A change is a new version for later sales; what was earned under an earlier one stays. The rule that says most about a sale is the one that counts.',
        )}
      >
        {rules.length === 0 ? (
          <p className="portal-empty">
            {t('The shop has announced no rule yet, so no sale earns anything.')}
          </p>
        ) : (
          rules.toReversed().map(one => <Rules key={one.version} rules={one} currency={currency} />)
        )}
      </Panel>
    </>
  )
}
