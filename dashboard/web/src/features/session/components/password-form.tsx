import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Link } from '../../../components/ui/link.tsx'
import { t } from '../../../lib/language.ts'
import { type FirstStep, type SignInOptions, useStep } from '../api/sign-in.ts'
import type { DoorProps } from './door.tsx'
import { EmailField } from './email-field.tsx'
import { FormProblem } from './form-problem.tsx'
import { PasswordField } from './password-field.tsx'

interface Props extends DoorProps {
  readonly options: SignInOptions
}

/** E-mail and password. */
export function PasswordForm({ email, setEmail, askSecond, options }: Props) {
  const [password, setPassword] = useState('')
  const signIn = useStep<{ readonly email: string; readonly password: string }>('/password')
  const onSuccess = (step: FirstStep): void => {
    if (step?.secondFactor) askSecond()
  }
  return (
    <form
      className="door__form"
      aria-label={t('Sign in with a password')}
      onSubmit={event => {
        event.preventDefault()
        signIn.mutate({ email: email.trim(), password }, { onSuccess })
      }}
    >
      <EmailField
        value={email}
        edit={setEmail}
        autoComplete={options.passkey ? 'username webauthn' : 'username'}
      />
      <PasswordField value={password} edit={setPassword} />
      <FormProblem error={signIn.error} />
      <Button type="submit" look="strong" busy={signIn.isPending}>
        {t('Sign in')}
      </Button>
      {options.emailLink && (
        <Link className="door__forgot" href="/signin/forgot">
          {t('Forgot your password?')}
        </Link>
      )}
    </form>
  )
}
