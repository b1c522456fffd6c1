import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { FoldingTable } from '../../../components/ui/folding-table.tsx'
import { SelectField } from '../../../components/ui/select-field.tsx'
import { t } from '../../../lib/language.ts'
import { addMonths, startOfMonth } from '../../../lib/local-date.ts'
import { moneyOf } from '../../../lib/minor-units.ts'
import { asInterval, inFull } from '../../../lib/wording.ts'
import { type Of, type Trial, useTryRules } from '../api/programmes.ts'
import type { SentRules } from '../rule-set.ts'

interface Props {
  readonly of: Of
  readonly rules: SentRules
  readonly isReady: boolean
  readonly today: string
}

const MONTHS = 12

function Outcome({ trial }: { readonly trial: Trial }) {
  const { currency, sales, earned, simulated, affiliates, unsure } = trial
  if (sales === 0) return <p>{t('No sale was credited in that month.')}</p>
  return (
    <>
      <p>
        {t(
          '{n, plural, one {# sale} other {# sales}} cost {earned}, and would have cost {simulated}: {difference}.',
          {
            n: sales,
            earned: moneyOf(earned, currency),
            simulated: moneyOf(simulated, currency),
            difference: moneyOf(BigInt(simulated) - BigInt(earned), currency),
          },
        )}{' '}
        {t('Before refunds, on both sides.')}
      </p>
      {unsure.sales > 0 && (
        <p>
          {t(
            'Of {n, plural, one {# of these sales} other {# of these sales}}, worth {base}, this is not sure: a rule asks for goods, customers or payments, and of past sales only their value by rule is kept.',
            { n: unsure.sales, base: moneyOf(unsure.base, currency) },
          )}
        </p>
      )}
      <FoldingTable
        caption={t('The month under these rules')}
        rows={affiliates}
        keyOf={({ affiliate }) => affiliate}
        columns={[
          { name: t('Affiliate'), cell: ({ name }) => name },
          { name: t('Credited sales'), cell: row => inFull(row.sales) },
          { name: t('Commission then'), cell: row => moneyOf(row.earned, currency) },
          { name: t('Under these rules'), cell: row => moneyOf(row.simulated, currency) },
        ]}
      />
    </>
  )
}

/** What a month that was would have cost under the rules as they are being made. */
export function TrialPanel({ of, rules, isReady, today }: Props) {
  const months = Array.from({ length: MONTHS }, (_, at) => addMonths(startOfMonth(today), -at))
  const [month, setMonth] = useState(months[1] ?? today)
  const trial = useTryRules(of)
  return (
    <section aria-label={t('Try them on a month')} className="programmes-page__part">
      <div className="programmes-page__actions">
        <SelectField
          label={t('Try them on a month')}
          value={month}
          options={months.map(day => ({ value: day, label: asInterval('month', day, 'long') }))}
          choose={setMonth}
        />
        <Button
          busy={trial.isPending}
          disabled={!isReady}
          onClick={() => trial.mutate({ ...rules, month: month.slice(0, 7) })}
        >
          {t('What would it have cost?')}
        </Button>
      </div>
      <div role="status" className="programmes-page__part">
        {trial.error && <p className="field__error">{trial.error.message}</p>}
        {trial.data && <Outcome trial={trial.data} />}
      </div>
    </section>
  )
}
