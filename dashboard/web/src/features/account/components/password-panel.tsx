import { useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { announce } from '../../../lib/announce.ts'
import { fieldError } from '../../../lib/field-error.ts'
import { t } from '../../../lib/language.ts'
import type { Me } from '../../session/api/session.ts'
import { FormProblem } from '../../session/components/form-problem.tsx'
import { NewPasswordField } from '../../session/components/new-password-field.tsx'
import { OwnUsername } from '../../session/components/own-username.tsx'
import { PasswordField } from '../../session/components/password-field.tsx'
import { useChangePassword } from '../api/profile.ts'

/** Sets a first password, or another one. */
export function PasswordPanel({ me }: { readonly me: Me }) {
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const change = useChangePassword()
  const isAboutField = fieldError(change.error, 'password') !== undefined
  const action = me.hasPassword ? t('Change the password') : t('Set the password')
  const choose = (chosen: string): void => {
    change.reset()
    setPassword(chosen)
  }
  const done = (): void => {
    setCurrent('')
    setPassword('')
    announce(t('The password is new. All other sessions were ended.'))
  }
  return (
    <Panel
      title={t('Password')}
      words={
        me.hasPassword
          ? t('A new one ends your sessions on all other devices.')
          : t('Your account has none. With one you can sign in by e-mail and password.')
      }
    >
      <form
        className="panel__form"
        aria-label={t('Password')}
        onSubmit={event => {
          event.preventDefault()
          change.mutate({ ...(me.hasPassword && { current }), password }, { onSuccess: done })
        }}
      >
        <OwnUsername me={me} />
        {me.hasPassword && <PasswordField label={t('Current password')} value={current} edit={setCurrent} />}
        <NewPasswordField value={password} edit={choose} error={change.error} />
        <FormProblem error={isAboutField ? null : change.error} />
        <div>
          <Button type="submit" look="strong" busy={change.isPending}>
            {action}
          </Button>
        </div>
      </form>
    </Panel>
  )
}
