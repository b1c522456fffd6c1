import { type ReactNode, useState } from 'react'
import { FormDialog } from '../../../components/ui/form-dialog.tsx'
import { TextField } from '../../../components/ui/text-field.tsx'
import { t } from '../../../lib/language.ts'
import { FormProblem } from '../../session/components/form-problem.tsx'

interface Props {
  readonly title: string
  readonly children?: ReactNode
  readonly action: string
  /** What it is called now, or could be. */
  readonly name: string
  readonly busy: boolean
  readonly error: Error | null
  readonly submit: (name: string) => void
  readonly close: () => void
}

/** Asks what a passkey is to be called. */
export function NameDialog({ title, children, action, name, busy, error, submit, close }: Props) {
  const [text, edit] = useState(name)
  return (
    <FormDialog title={title} action={action} busy={busy} submit={() => submit(text.trim())} close={close}>
      {children !== undefined && <div className="dialog__words">{children}</div>}
      <TextField
        label={t('Name of the passkey')}
        hint={t('What you will know it by: the device, or the password manager.')}
        name="passkey-name"
        required
        maxLength={100}
        autoComplete="off"
        value={text}
        edit={edit}
      />
      <FormProblem error={error} />
    </FormDialog>
  )
}
