import { LinesField } from '../../../components/ui/lines-field.tsx'
import { Notice } from '../../../components/ui/notice.tsx'
import { SelectField } from '../../../components/ui/select-field.tsx'
import { TextField } from '../../../components/ui/text-field.tsx'
import { fieldError } from '../../../lib/field-error.ts'
import { t } from '../../../lib/language.ts'
import { readLines } from '../../../lib/lines.ts'
import type { Shares } from '../api/shared-reports.ts'
import type { ShareWay } from '../share-choices.ts'
import type { ShareDraft } from '../share-draft.ts'

interface Props {
  readonly way: ShareWay
  readonly draft: ShareDraft
  readonly edit: (change: Partial<ShareDraft>) => void
  readonly shares: Shares
  readonly error: Error | null
}

function Person({ draft, edit, shares: { partners }, error }: Props) {
  if (partners.length === 0)
    return (
      <Notice title={t('This site has no partner yet')}>
        <p>
          {t('Invite somebody as a partner under “People” in the settings; then they can be chosen here.')}
        </p>
      </Notice>
    )
  return (
    <SelectField
      label={t('Partner')}
      value={draft.person}
      options={[
        { value: '', label: t('Choose') },
        ...partners.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      choose={person => edit({ person })}
      error={fieldError(error, 'person')}
    />
  )
}

function Mail({ draft, edit, shares, error }: Props) {
  if (!shares.hasMail)
    return (
      <Notice title={t('This installation sends no mail')}>
        <p>{t('Whoever runs it can connect a mail server.')}</p>
      </Notice>
    )
  return (
    <TextField
      label={t('E-mail address')}
      type="email"
      value={draft.email}
      edit={email => edit({ email })}
      error={fieldError(error, 'email')}
      autoComplete="off"
      required
      exact
    />
  )
}

/** The fields of one way to share. */
export function ShareFields(props: Props) {
  const { way, draft, edit, error } = props
  return (
    <>
      {way === 'person' && <Person {...props} />}
      {way === 'mail' && <Mail {...props} />}
      {way === 'embed' && (
        <LinesField
          label={t('Hosts that may frame it')}
          hint={t('One a line, such as https://partner.example')}
          text={draft.hosts}
          edit={hosts => edit({ hosts })}
          rows={2}
          error={fieldError(error, 'hosts', readLines(draft.hosts))}
        />
      )}
      <TextField
        label={t('Name for yourself')}
        value={draft.label}
        edit={label => edit({ label })}
        error={fieldError(error, 'label')}
        maxLength={100}
        autoComplete="off"
      />
      {way === 'link' && (
        <TextField
          label={t('Password (optional)')}
          hint={t('8 characters at least. Tell it by another way than the link.')}
          type="password"
          value={draft.password}
          edit={password => edit({ password })}
          error={fieldError(error, 'password')}
          autoComplete="new-password"
        />
      )}
      {(way === 'link' || way === 'embed' || way === 'person') && (
        <TextField
          label={t('Last day (optional)')}
          type="date"
          value={draft.expiresOn}
          edit={expiresOn => edit({ expiresOn })}
          error={fieldError(error, 'expiresOn')}
        />
      )}
    </>
  )
}
