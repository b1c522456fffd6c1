import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { TextField } from '../../../components/ui/text-field.tsx'
import { fieldError, formError } from '../../../lib/field-error.ts'
import { type Invitation, useAccept } from '../api/invitation.ts'
import { DoorPage } from './door-page.tsx'
import { EmailField } from './email-field.tsx'
import { FormProblem } from './form-problem.tsx'
import { InvitedWords } from './invited-words.tsx'
import { NewPasswordField } from './new-password-field.tsx'

interface Props {
  readonly token: string
  readonly invitation: Invitation
  /** For somebody who has an account already. */
  readonly signIn: () => void
}

const unchangeable = (): void => undefined

/** Makes the account of somebody who was invited. */
export function JoinForm({ token, invitation, signIn }: Props) {
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const accept = useAccept(invitation)
  const rest = formError(accept.error, ['name', 'password'])
  return (
    <DoorPage
      title="You are invited"
      words={<InvitedWords invitation={invitation} />}
      aside={
        <p>
          You have an account here?{' '}
          <button type="button" className="door__link" onClick={signIn}>
            Sign in and accept
          </button>
        </p>
      }
    >
      <form
        className="door__form"
        aria-label="Your account"
        onSubmit={event => {
          event.preventDefault()
          accept.mutate({ token, name: name.trim(), password })
        }}
      >
        <EmailField value={invitation.email} edit={unchangeable} readOnly />
        <TextField
          label="Name"
          name="name"
          autoComplete="name"
          required
          maxLength={100}
          value={name}
          edit={setName}
          error={fieldError(accept.error, 'name')}
        />
        <NewPasswordField label="Password" value={password} edit={setPassword} error={accept.error} />
        <FormProblem error={rest === undefined ? null : accept.error} />
        <Button type="submit" look="strong" busy={accept.isPending}>
          Accept
        </Button>
      </form>
    </DoorPage>
  )
}
