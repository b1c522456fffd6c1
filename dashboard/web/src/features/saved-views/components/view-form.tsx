import { LONGEST_VIEW_NAME } from '@gatecount/shared/domain/report/saved-view'
import { useState } from 'react'
import { FormDialog } from '../../../components/ui/form-dialog.tsx'
import { Switch } from '../../../components/ui/switch.tsx'
import { TextField } from '../../../components/ui/text-field.tsx'
import { fieldError, formError } from '../../../lib/field-error.ts'
import { t } from '../../../lib/language.ts'
import type { NewView } from '../api/saved-views.ts'

interface Props {
  readonly title: string
  readonly name: string
  /** Whether it is asked for whom the view is. */
  readonly asksForWhom: boolean
  readonly busy: boolean
  readonly error: Error | null
  readonly submit: (view: Pick<NewView, 'name' | 'shared'>) => void
  readonly close: () => void
}

/** Asks for the name of a view, and for whom it is. */
export function ViewForm({ title, name, asksForWhom, busy, error, submit, close }: Props) {
  const [text, edit] = useState(name)
  const [shared, share] = useState(false)
  return (
    <FormDialog
      title={title}
      action={t('Save')}
      busy={busy}
      submit={() => submit({ name: text.trim(), shared })}
      close={close}
    >
      <TextField
        label={t('Name')}
        hint={
          name === ''
            ? t(
                'It keeps days, filter, figure and tabs as they are on show; “Last 28 days” goes on with the calendar.',
              )
            : undefined
        }
        name="view-name"
        value={text}
        edit={edit}
        error={fieldError(error, 'name')}
        maxLength={LONGEST_VIEW_NAME}
        autoComplete="off"
        required
      />
      {asksForWhom && <Switch label={t('For everybody who reads this site')} on={shared} turn={share} />}
      <p className="field__error" role="alert">
        {formError(error, ['name'])}
      </p>
    </FormDialog>
  )
}
