import { SelectField } from '../../../components/ui/select-field.tsx'
import { t } from '../../../lib/language.ts'
import { asWeekday } from '../../../lib/wording.ts'

const DAYS = [1, 2, 3, 4, 5, 6, 7] as const

interface Props {
  readonly weekStart: number
  readonly choose: (weekStart: number) => void
  readonly error?: string | undefined
}

/** The day that the weeks of a site begin on. */
export function WeekStartField({ weekStart, choose, error }: Props) {
  return (
    <SelectField
      label={t('First day of the week')}
      name="week-start"
      value={String(weekStart)}
      options={DAYS.map(day => ({ value: String(day), label: asWeekday(day) }))}
      choose={value => choose(Number(value))}
      error={error}
      hint={t(
        'For charts of the whole site and for “This week”. Filtered figures are counted in weeks from Monday on.',
      )}
    />
  )
}
