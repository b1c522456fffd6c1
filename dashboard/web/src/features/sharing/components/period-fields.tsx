import { SelectField } from '../../../components/ui/select-field.tsx'
import { TextField } from '../../../components/ui/text-field.tsx'
import { fieldError } from '../../../lib/field-error.ts'
import { type Message, t } from '../../../lib/language.ts'
import type { PeriodKind, ReportDraft } from '../report-draft.ts'

const KINDS = {
  last: 'The last release',
  weeks: 'The last weeks',
  months: 'The last months',
  fixed: 'Fixed days',
} as const satisfies Record<PeriodKind, Message>

interface Props {
  readonly draft: ReportDraft
  readonly edit: (change: Partial<ReportDraft>) => void
  readonly error: Error | null
}

/** Which releases a report is made of. */
export function PeriodFields({ draft, edit, error }: Props) {
  const { period, n, from, to } = draft
  return (
    <div className="composer__period">
      <SelectField
        label={t('Period')}
        hint={t('It is counted back from the newest release, and moves on with each.')}
        value={period}
        options={(Object.keys(KINDS) as PeriodKind[]).map(value => ({ value, label: t(KINDS[value]) }))}
        choose={kind => edit({ period: kind })}
        error={fieldError(error, 'form.period')}
      />
      {(period === 'weeks' || period === 'months') && (
        <TextField
          label={t('How many')}
          type="number"
          min={1}
          max={period === 'weeks' ? 53 : 24}
          value={n}
          edit={value => edit({ n: value })}
          required
        />
      )}
      {period === 'fixed' && (
        <>
          <TextField
            label={t('First day')}
            type="date"
            value={from}
            edit={day => edit({ from: day })}
            required
          />
          <TextField label={t('Last day')} type="date" value={to} edit={day => edit({ to: day })} required />
        </>
      )}
    </div>
  )
}
