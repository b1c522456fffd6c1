import type { Role } from '@gatecount/shared/domain/identity/permissions'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { CodeBlock } from '../../../components/ui/code-block.tsx'
import { SelectField } from '../../../components/ui/select-field.tsx'
import { TextField } from '../../../components/ui/text-field.tsx'
import { fieldError, formError } from '../../../lib/field-error.ts'
import { rich, t } from '../../../lib/language.ts'
import { type InvitedTo, useInvite } from '../api/invitations.ts'
import { ROLE_WORDS, roleOptions } from '../role-choices.ts'
import './invite-form.css'

/** Invites somebody, and shows the link once. */
export function InviteForm({ to }: { readonly to: InvitedTo }) {
  const invite = useInvite(to)
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<Role>('viewer')
  return (
    <div className="invite">
      <form
        className="invite__form"
        aria-label={t('Invite somebody')}
        onSubmit={event => {
          event.preventDefault()
          if (!invite.isPending)
            invite.mutate({ email: email.trim(), role }, { onSuccess: () => setEmail('') })
        }}
      >
        <TextField
          label={t('E-mail address')}
          name="invited"
          type="email"
          placeholder="jo@shop.example"
          value={email}
          edit={setEmail}
          error={fieldError(invite.error, 'email') ?? formError(invite.error, ['email', 'role'])}
          required
          autoComplete="off"
        />
        {to !== null && (
          <SelectField
            label={t('Role')}
            name="role"
            value={role}
            options={roleOptions()}
            choose={setRole}
            hint={t(ROLE_WORDS[role])}
            error={fieldError(invite.error, 'role')}
          />
        )}
        <Button type="submit" look="strong" busy={invite.isPending}>
          {t('Invite')}
        </Button>
      </form>
      <div role="status">
        {invite.data && (
          <div className="invite__link">
            <p>
              {rich(
                '<b>Give this link to {email}.</b> It is shown this once, and holds for a week.',
                { b: words => <b>{words}</b> },
                { email: invite.data.email },
              )}
            </p>
            <CodeBlock text={window.location.origin + invite.data.path} about={t('the invitation link')} />
          </div>
        )}
      </div>
    </div>
  )
}
