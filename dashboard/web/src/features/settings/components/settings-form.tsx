import type { ReactNode } from 'react'
import { FormEnd } from '../../../components/ui/form-end.tsx'
import { formError } from '../../../lib/field-error.ts'
import { t } from '../../../lib/language.ts'
import type { SettingsFormState } from '../use-settings-form.ts'
import './settings-form.css'

interface Props<Draft> {
  readonly label: string
  readonly form: SettingsFormState<Draft>
  /** Names of the fields that say their own errors. */
  readonly fields: readonly string[]
  readonly children: ReactNode
  /** When it takes effect, or what it does not change. */
  readonly note?: string
}

/** Fields with what saves them. Who may not change anything sees them, and can use none. */
export function SettingsForm<Draft>({ label, form, fields, children, note }: Props<Draft>) {
  const error = formError(form.error, fields)
  return (
    <form
      className="settings-form"
      aria-label={label}
      onSubmit={event => {
        event.preventDefault()
        form.save()
      }}
    >
      <fieldset className="settings-form__fields" disabled={!form.mayChange}>
        <legend className="hidden">{label}</legend>
        {children}
      </fieldset>
      {form.mayChange ? (
        <FormEnd
          isChanged={form.isChanged}
          busy={form.busy}
          isSaved={form.isSaved}
          error={error}
          hasFaults={form.error !== null && error === undefined}
          discard={form.discard}
        >
          {note}
        </FormEnd>
      ) : (
        <p className="settings-form__locked">
          {t('Your role for this site lets you read this, and not change it.')}
        </p>
      )}
    </form>
  )
}
