import { type ReactNode, useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Dialog } from '../../../components/ui/dialog.tsx'
import { t } from '../../../lib/language.ts'
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
    <Dialog title={title} close={close}>
      <form
        className="dialog__form"
        onSubmit={event => {
          event.preventDefault()
          submit(password)
        }}
      >
        <div className="dialog__words">{children}</div>
        <OwnUsername me={me} />
        <PasswordField focused value={password} edit={setPassword} />
        <FormProblem error={error} />
        <div className="dialog__end">
          <Button onClick={close}>{t('Cancel')}</Button>
          <Button type="submit" look={look} busy={busy}>
            {action}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
