import { t } from '../../../lib/language.ts'
import { moneyOf } from '../../../lib/minor-units.ts'
import { asDay } from '../../../lib/wording.ts'
import type { Rule, RuleSet } from '../../programmes/rule-set.ts'
import { payWords, scopeWords } from '../pay-words.ts'

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

/** A version of the rules, in words. */
export function RulesVersion({ rules, currency }: { readonly rules: RuleSet; readonly currency: string }) {
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
