import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { fieldError, formError } from '../../../lib/field-error.ts'
import { t } from '../../../lib/language.ts'
import { type Invitation, useAccept } from '../api/invitation.ts'
import { DoorPage } from './door-page.tsx'
import { EmailField } from './email-field.tsx'
import { FormProblem } from './form-problem.tsx'
import { InvitedWords } from './invited-words.tsx'
import { NameField } from './name-field.tsx'
import { NewPasswordField } from './new-password-field.tsx'

interface Props {
  readonly token: string
  readonly invitation: Invitation
}

const unchangeable = (): void => undefined

/** Makes the account of somebody who was invited. */
export function JoinForm({ token, invitation }: Props) {
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const accept = useAccept(invitation)
  const choose = (chosen: string): void => {
    accept.reset()
    setPassword(chosen)
  }
  const rest = formError(accept.error, ['name', 'password'])
  return (
    <DoorPage
      title={invitation.applied ? t('Your account') : t('You are invited')}
      words={<InvitedWords invitation={invitation} />}
    >
      <form
        className="door__form"
        aria-label={t('Your account')}
        onSubmit={event => {
          event.preventDefault()
          accept.mutate({ token, name: name.trim(), password })
        }}
      >
        <EmailField value={invitation.email} edit={unchangeable} readOnly />
        <NameField value={name} edit={setName} error={fieldError(accept.error, 'name')} />
        <NewPasswordField label={t('Password')} value={password} edit={choose} error={accept.error} />
        <FormProblem error={rest === undefined ? null : accept.error} />
        <Button type="submit" look="strong" busy={accept.isPending}>
          {invitation.applied ? t('Make the account') : t('Accept')}
        </Button>
      </form>
    </DoorPage>
  )
}
