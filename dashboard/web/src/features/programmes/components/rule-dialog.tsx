import { useState } from 'react'
import { CheckboxGroup } from '../../../components/ui/checkbox-group.tsx'
import { FormDialog } from '../../../components/ui/form-dialog.tsx'
import { LinesField } from '../../../components/ui/lines-field.tsx'
import { SelectField } from '../../../components/ui/select-field.tsx'
import { TextField } from '../../../components/ui/text-field.tsx'
import { t } from '../../../lib/language.ts'
import type { Affiliate } from '../api/programmes.ts'
import { type DraftFaults, draftOf, EMPTY_DRAFT, type RuleDraft, readDraft } from '../rule-draft.ts'
import type { Rule } from '../rule-set.ts'

interface Props {
  readonly id: string
  /** Null for a new one. */
  readonly rule: Rule | null
  readonly currency: string
  readonly affiliates: readonly Affiliate[]
  readonly keep: (rule: Rule) => void
  readonly close: () => void
}

/** What a rule pays, and for what. */
export function RuleDialog({ id, rule, currency, affiliates, keep, close }: Props) {
  const [draft, write] = useState(() => (rule === null ? EMPTY_DRAFT : draftOf(rule, currency)))
  const [faults, setFaults] = useState<DraftFaults>({})
  const edit = (part: Partial<RuleDraft>): void => write({ ...draft, ...part })
  const wrong = (name: keyof RuleDraft): string | undefined => {
    const words = faults[name]
    return words === undefined ? undefined : t(words)
  }
  const finish = (): void => {
    const read = readDraft(id, draft, currency)
    if ('scope' in read) keep(read)
    else setFaults(read)
  }
  const text = (name: 'value' | 'mostPerOrder' | 'firstPayments' | 'from' | 'until') => ({
    value: draft[name],
    edit: (value: string) => edit({ [name]: value }),
    error: wrong(name),
    autoComplete: 'off',
  })
  return (
    <FormDialog
      title={rule === null ? t('Add a rule') : t('Change a rule')}
      action={t('Keep the rule')}
      submit={finish}
      close={close}
    >
      <div className="programmes-page__fields">
        <SelectField
          label={t('What is paid')}
          value={draft.kind}
          options={[
            { value: 'percent', label: t('Percent of the value') },
            { value: 'order', label: t('An amount per order') },
            { value: 'item', label: t('An amount per item') },
          ]}
          choose={kind => edit({ kind })}
        />
        <TextField
          {...text('value')}
          label={draft.kind === 'percent' ? t('Percent') : t('Amount in {currency}', { currency })}
          inputMode="decimal"
          required
        />
        <TextField
          {...text('mostPerOrder')}
          label={t('At most per order, in {currency}', { currency })}
          hint={t('Empty: no limit.')}
          inputMode="decimal"
        />
      </div>
      <details open={rule !== null && Object.keys(rule.scope).length > 0}>
        <summary>{t('Only for some sales')}</summary>
        <div className="dialog__form">
          <div className="programmes-page__fields">
            <LinesField
              label={t('Product groups')}
              hint={t('As your shop names them, one a line.')}
              rows={2}
              text={draft.groups}
              edit={groups => edit({ groups })}
            />
            <LinesField
              label={t('Article numbers')}
              hint={t('As your shop names them, one a line.')}
              rows={2}
              text={draft.skus}
              edit={skus => edit({ skus })}
            />
            <SelectField
              label={t('Customers')}
              value={draft.customer}
              options={[
                { value: '', label: t('All customers') },
                { value: 'new', label: t('New customers') },
                { value: 'returning', label: t('Returning customers') },
              ]}
              choose={customer => edit({ customer })}
            />
            <TextField
              {...text('firstPayments')}
              label={t('First payments of a subscription')}
              hint={t('Empty: all of them.')}
              inputMode="numeric"
            />
            <TextField {...text('from')} label={t('First day')} type="date" />
            <TextField {...text('until')} label={t('Last day')} type="date" />
          </div>
          {affiliates.length > 0 && (
            <CheckboxGroup
              legend={t('Only for these affiliates')}
              choices={affiliates.map(({ affiliate, name }) => ({ id: affiliate, label: name }))}
              chosen={draft.affiliates}
              choose={chosen => edit({ affiliates: chosen })}
            />
          )}
        </div>
      </details>
      <details open={rule?.tiers !== undefined}>
        <summary>{t('More for who sells more')}</summary>
        <div className="programmes-page__fields">
          <SelectField
            label={t('Counted by')}
            value={draft.tiersBy}
            options={[
              { value: '', label: t('No steps') },
              { value: 'volume', label: t('Value in a month') },
              { value: 'count', label: t('Sales in a month') },
            ]}
            choose={tiersBy => edit({ tiersBy })}
          />
          {draft.tiersBy !== '' && (
            <LinesField
              label={t('Steps')}
              hint={t('One a line, such as 50: 12. They are worked out when the month is over.')}
              rows={3}
              text={draft.tiers}
              edit={tiers => edit({ tiers })}
              error={wrong('tiers')}
            />
          )}
        </div>
      </details>
    </FormDialog>
  )
}
