import { type ReactNode, useState } from 'react'
import { t } from '../../lib/language.ts'
import { FormDialog } from './form-dialog.tsx'
import { TextField } from './text-field.tsx'

interface Props {
  /** The question. */
  readonly title: string
  /** What will be different, and whether it can be undone. */
  readonly children: ReactNode
  /** What is done, as a verb: "Remove the token". */
  readonly action: string
  readonly cancel?: string
  /** Nothing is lost by it: the button is not red. */
  readonly harmless?: boolean
  /** A name that has to be typed first. */
  readonly typed?: string
  readonly busy: boolean
  readonly error: Error | null
  readonly confirm: () => void
  readonly close: () => void
}

/** Asks before something that cannot be undone. The first control is the one that changes nothing. */
export function ConfirmDialog(props: Props) {
  const { title, children, action, cancel, harmless = false, typed, busy, error, confirm, close } = props
  const [text, edit] = useState('')
  const isTyped = typed === undefined || text.trim().toLowerCase() === typed.toLowerCase()
  return (
    <FormDialog
      title={title}
      action={action}
      cancel={cancel}
      role="alertdialog"
      look={harmless ? 'strong' : 'strong-danger'}
      busy={busy}
      disabled={!isTyped}
      submit={confirm}
      close={close}
    >
      <div className="dialog__words">{children}</div>
      {typed !== undefined && (
        <TextField
          label={t('Type {typed} to confirm', { typed })}
          value={text}
          edit={edit}
          exact
          autoComplete="off"
          required
        />
      )}
      <p className="field__error" role="alert">
        {error?.message}
      </p>
    </FormDialog>
  )
}
