import { useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { LinesField } from '../../../components/ui/lines-field.tsx'
import { TextField } from '../../../components/ui/text-field.tsx'
import { fieldError } from '../../../lib/field-error.ts'
import { t } from '../../../lib/language.ts'
import { FormProblem } from '../../session/components/form-problem.tsx'
import { type Application, type PublicProgramme, useApply } from '../api/public-programme.ts'

const FIELDS = ['name', 'email', 'website', 'words'] as const
const EMPTY: Application = { name: '', email: '', website: '', words: '' }

/** `blog.example` is an address of the web as people write it. */
const asAddress = (text: string): string => {
  const written = text.trim()
  return written === '' || /^https?:\/\//i.test(written) ? written : `https://${written}`
}

function HowToApply() {
  return (
    <ol className="promotion__steps">
      <li>{t('You apply here, and confirm your address by a link that we mail to you.')}</li>
      <li>{t('The shop looks at your application and decides.')}</li>
      <li>{t('You register a code, make your first link, and see every click and sale.')}</li>
    </ol>
  )
}

/** Applies for a programme: without an account, which the link in the mail makes. */
export function ApplyForm({ programme: { id, site, canApply } }: { readonly programme: PublicProgramme }) {
  const apply = useApply(id)
  const [draft, setDraft] = useState(EMPTY)
  const edit = (part: Partial<Application>): void => setDraft({ ...draft, ...part })
  const isSaid = FIELDS.some(name => fieldError(apply.error, name) !== undefined)
  if (!canApply)
    return (
      <Panel title={t('Take part')}>
        <p>
          {t(
            'This installation sends no mail, so it cannot confirm your address. Write to {site}: the shop can invite you.',
            { site },
          )}
        </p>
      </Panel>
    )
  if (apply.isSuccess)
    return (
      <Panel title={t('Look into your mailbox')}>
        <p role="status">
          {t(
            'A mail is on its way to {email}. Its link confirms your address and makes your account; then the shop sees your application.',
            { email: draft.email },
          )}
        </p>
        <p>
          <Button look="quiet" onClick={() => apply.reset()}>
            {t('Nothing has come: look at what you wrote, and send it again')}
          </Button>
        </p>
      </Panel>
    )
  return (
    <Panel title={t('Take part')} words={<HowToApply />}>
      <form
        className="promotion__form"
        aria-label={t('Your application')}
        onSubmit={event => {
          event.preventDefault()
          if (apply.isPending) return
          const [email, website] = [draft.email.trim(), asAddress(draft.website)]
          setDraft({ ...draft, email, website })
          apply.mutate({ ...draft, email, website })
        }}
      >
        <TextField
          label={t('Name')}
          hint={t('Yours, or that of your site: as the shop shall know you.')}
          value={draft.name}
          edit={name => edit({ name })}
          error={fieldError(apply.error, 'name')}
          autoComplete="name"
          maxLength={120}
          required
        />
        <TextField
          label={t('E-mail address')}
          type="email"
          value={draft.email}
          edit={email => edit({ email })}
          error={fieldError(apply.error, 'email')}
          autoComplete="email"
          required
        />
        <TextField
          label={t('Your site or channel')}
          value={draft.website}
          edit={website => edit({ website })}
          error={fieldError(apply.error, 'website')}
          autoComplete="url"
          inputMode="url"
          placeholder="https://"
          exact
        />
        <LinesField
          label={t('What you write about, and for whom')}
          text={draft.words}
          edit={words => edit({ words })}
          error={fieldError(apply.error, 'words')}
        />
        <FormProblem error={isSaid ? null : apply.error} />
        <div>
          <Button type="submit" look="strong" busy={apply.isPending}>
            {t('Apply')}
          </Button>
        </div>
      </form>
    </Panel>
  )
}
