import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Link } from '../../../components/ui/link.tsx'
import { fieldError } from '../../../lib/field-error.ts'
import { t } from '../../../lib/language.ts'
import { useReset } from '../api/password-reset.ts'
import type { DoorProps } from './door.tsx'
import { DoorPage } from './door-page.tsx'
import { FormProblem } from './form-problem.tsx'
import { IncompleteLinkPage } from './incomplete-link-page.tsx'
import { NewPasswordField } from './new-password-field.tsx'

/** A new password, for whoever has the link. */
export function ResetPage({ token }: DoorProps) {
  const [password, setPassword] = useState('')
  const reset = useReset()
  if (token === '') return <IncompleteLinkPage again="/signin/forgot" />
  if (reset.isSuccess) {
    return (
      <DoorPage
        title={t('Your password is new')}
        words={t('Every session was ended. Sign in with the new password.')}
      >
        <div className="door__ways">
          <Link className="button button--strong" href="/signin">
            {t('Sign in')}
          </Link>
        </div>
      </DoorPage>
    )
  }
  const choose = (chosen: string): void => {
    reset.reset()
    setPassword(chosen)
  }
  const isAboutPassword = fieldError(reset.error, 'password') !== undefined
  return (
    <DoorPage title={t('Choose a new password')}>
      <form
        className="door__form"
        onSubmit={event => {
          event.preventDefault()
          reset.mutate({ token, password })
        }}
      >
        <NewPasswordField value={password} edit={choose} error={reset.error} />
        {reset.error && !isAboutPassword && (
          <div className="door__refused">
            <FormProblem error={reset.error} />
            <Link href="/signin/forgot">{t('Ask for another link')}</Link>
          </div>
        )}
        <Button type="submit" look="strong" busy={reset.isPending}>
          {t('Set the password')}
        </Button>
      </form>
    </DoorPage>
  )
}
