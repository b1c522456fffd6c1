import { useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { FormEnd } from '../../../components/ui/form-end.tsx'
import { fieldError, formError } from '../../../lib/field-error.ts'
import { t } from '../../../lib/language.ts'
import { knownEmail, type Me } from '../../session/api/session.ts'
import { EmailField } from '../../session/components/email-field.tsx'
import { NameField } from '../../session/components/name-field.tsx'
import { type Profile, useChangeProfile } from '../api/profile.ts'

/** What somebody is called, and where mail reaches them. */
export function ProfilePanel({ me }: { readonly me: Me }) {
  const [draft, edit] = useState<Partial<Profile>>({})
  const save = useChangeProfile()
  const isChanged = Object.keys(draft).length > 0
  const set = (change: Partial<Profile>): void => {
    save.reset()
    edit(before => ({ ...before, ...change }))
  }
  return (
    <Panel
      title={t('You')}
      words={t('The others on your sites see your name and address. Visitors never do.')}
    >
      <form
        className="panel__form"
        aria-label={t('Name and e-mail')}
        onSubmit={event => {
          event.preventDefault()
          if (isChanged) save.mutate(draft, { onSuccess: () => edit({}) })
        }}
      >
        <NameField
          value={draft.name ?? me.name}
          edit={name => set({ name })}
          error={fieldError(save.error, 'name')}
        />
        <EmailField
          autoComplete="email"
          value={draft.email ?? knownEmail(me)}
          edit={email => set({ email })}
          error={fieldError(save.error, 'email')}
        />
        {save.data && (
          <p role="status">
            {t('Open the link that was mailed to {address}. Until then your address stays as it is.', {
              address: save.data.emailPending,
            })}
          </p>
        )}
        <FormEnd
          isChanged={isChanged}
          busy={save.isPending}
          isSaved={save.isSuccess && save.data === undefined}
          error={formError(save.error, ['name', 'email'])}
          hasFaults={save.isError}
          discard={() => {
            save.reset()
            edit({})
          }}
        />
      </form>
    </Panel>
  )
}
