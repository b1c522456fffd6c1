import { LONGEST_ANNOTATION } from '@gatecount/shared/domain/report/annotation'
import { useState } from 'react'
import { FormDialog } from '../../../components/ui/form-dialog.tsx'
import { TextField } from '../../../components/ui/text-field.tsx'
import { fieldError, formError } from '../../../lib/field-error.ts'
import { t } from '../../../lib/language.ts'
import type { NewAnnotation } from '../api/annotations.ts'

interface Props {
  readonly title: string
  readonly action: string
  readonly note: NewAnnotation
  readonly busy: boolean
  readonly error: Error | null
  readonly submit: (note: NewAnnotation) => void
  readonly close: () => void
}

/** Asks for a day and a few words. */
export function NoteForm({ title, action, note, busy, error, submit, close }: Props) {
  const [day, setDay] = useState(note.day)
  const [words, setWords] = useState(note.words)
  return (
    <FormDialog
      title={title}
      action={action}
      busy={busy}
      submit={() => submit({ day, words: words.trim() })}
      close={close}
    >
      <TextField
        label={t('What happened')}
        hint={t('Everybody who reads the figures of this site sees it in the chart.')}
        name="words"
        value={words}
        edit={setWords}
        error={fieldError(error, 'words')}
        maxLength={LONGEST_ANNOTATION}
        autoComplete="off"
        required
      />
      <TextField
        label={t('Day')}
        name="day"
        type="date"
        value={day}
        edit={setDay}
        error={fieldError(error, 'day')}
        required
      />
      <p className="field__error" role="alert">
        {formError(error, ['day', 'words'])}
      </p>
    </FormDialog>
  )
}
