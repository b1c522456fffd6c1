import { type ReactNode, useState } from 'react'
import { FormDialog } from '../../../components/ui/form-dialog.tsx'
import type { Me } from '../../session/api/session.ts'
import { FormProblem } from '../../session/components/form-problem.tsx'
import { OwnUsername } from '../../session/components/own-username.tsx'
import { PasswordField } from '../../session/components/password-field.tsx'

interface Props {
  readonly me: Me
  readonly title: string
  readonly children: ReactNode
  readonly action: string
  readonly look?: 'strong' | 'strong-danger'
  readonly busy: boolean
  readonly error: Error | null
  readonly submit: (password: string) => void
  readonly close: () => void
}

/** Asks for the password before something is done that needs it. */
export function PasswordDialog(props: Props) {
  const { me, title, children, action, look = 'strong', busy, error, submit, close } = props
  const [password, setPassword] = useState('')
  return (
    <FormDialog
      title={title}
      action={action}
      look={look}
      busy={busy}
      submit={() => submit(password)}
      close={close}
    >
      <div className="dialog__words">{children}</div>
      <OwnUsername me={me} />
      <PasswordField focused value={password} edit={setPassword} />
      <FormProblem error={error} />
    </FormDialog>
  )
}
