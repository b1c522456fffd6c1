import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Link } from '../../../components/ui/link.tsx'
import { fieldError, formError } from '../../../lib/field-error.ts'
import { t } from '../../../lib/language.ts'
import { goTo } from '../../../lib/place.ts'
import { hasPasskeys, passkeyProblem } from '../../session/api/passkey.ts'
import { knownEmail, type Me } from '../../session/api/session.ts'
import { DoorPage } from '../../session/components/door-page.tsx'
import { EmailField } from '../../session/components/email-field.tsx'
import { FormProblem } from '../../session/components/form-problem.tsx'
import { NameField } from '../../session/components/name-field.tsx'
import { NewPasswordField } from '../../session/components/new-password-field.tsx'
import { useSetUp } from '../api/set-up.ts'

/** The first owner says who they are, and how they will sign in from now on. */
export function SetupPage({ me }: { readonly me: Me }) {
  const [name, setName] = useState('')
  const [email, setEmail] = useState(knownEmail(me))
  const [password, setPassword] = useState('')
  const [byPasskey, choosePasskey] = useState(false)
  const setUp = useSetUp()
  const choose = (chosen: string): void => {
    setUp.reset()
    setPassword(chosen)
  }
  const rest = formError(setUp.error, ['name', 'email', 'password'])
  return (
    <DoorPage
      title={t('Who are you?')}
      words={t('You came by a one-time link. Next time you sign in with what you choose here.')}
      aside={
        <p>
          <Link href="/">{t('Do this later')}</Link>
        </p>
      }
    >
      <form
        className="door__form"
        aria-label={t('Your account')}
        onSubmit={event => {
          event.preventDefault()
          const chosen = { name: name.trim(), email: email.trim(), ...(!byPasskey && { password }) }
          setUp.mutate(chosen, { onSuccess: () => goTo('/', 'replace') })
        }}
      >
        <NameField value={name} edit={setName} error={fieldError(setUp.error, 'name')} />
        <EmailField value={email} edit={setEmail} error={fieldError(setUp.error, 'email')} />
        {byPasskey ? (
          <p className="door__words">{t('Your browser asks next where to keep the passkey.')}</p>
        ) : (
          <NewPasswordField label={t('Password')} value={password} edit={choose} error={setUp.error} />
        )}
        <FormProblem error={rest === undefined ? null : passkeyProblem(setUp.error)} />
        <Button type="submit" look="strong" busy={setUp.isPending}>
          {byPasskey ? t('Make a passkey') : t('Continue')}
        </Button>
        {hasPasskeys() && (
          <Button look="quiet" onClick={() => choosePasskey(!byPasskey)}>
            {byPasskey ? t('Use a password instead') : t('Use a passkey instead of a password')}
          </Button>
        )}
      </form>
    </DoorPage>
  )
}
