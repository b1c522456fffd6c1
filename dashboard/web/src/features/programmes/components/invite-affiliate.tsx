import { useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { CodeBlock } from '../../../components/ui/code-block.tsx'
import { TextField } from '../../../components/ui/text-field.tsx'
import { fieldError, formError } from '../../../lib/field-error.ts'
import { rich, t } from '../../../lib/language.ts'
import { useInviteAffiliate } from '../api/programmes.ts'
import type { ProgrammeProps } from '../programme-props.ts'

/** Invites somebody to a programme, and shows the link once. */
export function InviteAffiliate({ site, programme }: Omit<ProgrammeProps, 'mayManage'>) {
  const invite = useInviteAffiliate({ site: site.domain, id: programme.id })
  const [email, setEmail] = useState('')
  const [name, setName] = useState('')
  const { data: made, error } = invite
  return (
    <Panel
      title={t('Invite an affiliate')}
      words={
        <p>{t('They take part from today on, and sign in to see every sale, its state and its reason.')}</p>
      }
    >
      <form
        className="programmes-page__form"
        aria-label={t('Invite an affiliate')}
        onSubmit={event => {
          event.preventDefault()
          if (invite.isPending) return
          const done = (): void => {
            setEmail('')
            setName('')
          }
          invite.mutate({ email: email.trim(), name: name.trim() }, { onSuccess: done })
        }}
      >
        <div className="programmes-page__fields">
          <TextField
            label={t('E-mail address')}
            type="email"
            value={email}
            edit={setEmail}
            error={fieldError(error, 'email') ?? formError(error, ['email', 'name'])}
            required
            autoComplete="off"
          />
          <TextField
            label={t('Name')}
            hint={t('As you know them: a blog, a magazine, a person.')}
            value={name}
            edit={setName}
            error={fieldError(error, 'name')}
            maxLength={120}
            autoComplete="off"
          />
        </div>
        <div>
          <Button type="submit" look="strong" busy={invite.isPending}>
            {t('Invite')}
          </Button>
        </div>
      </form>
      <div role="status">
        {made && made.path !== null && (
          <>
            <p>
              {rich(
                '<b>Give this link to {email}.</b> It is shown this once, and holds for a week.',
                { b: words => <b>{words}</b> },
                { email: made.email },
              )}
            </p>
            <CodeBlock text={window.location.origin + made.path} about={t('the invitation link')} />
          </>
        )}
        {made && made.path === null && (
          <p>{t('{name} takes part, and signs in as before.', { name: made.name })}</p>
        )}
      </div>
    </Panel>
  )
}
