import { EVENT_KINDS, EVENT_NAMES, type EventKind } from '@gatecount/shared/domain/events/event-kinds'
import { useState } from 'react'
import { CheckboxGroup } from '../../../components/ui/checkbox-group.tsx'
import { FormDialog } from '../../../components/ui/form-dialog.tsx'
import { SelectField } from '../../../components/ui/select-field.tsx'
import { TextField } from '../../../components/ui/text-field.tsx'
import { fieldError, formError } from '../../../lib/field-error.ts'
import { t } from '../../../lib/language.ts'
import type { WebhookDraft } from '../api/webhooks.ts'

interface Props {
  readonly title: string
  readonly action: string
  readonly start: WebhookDraft
  /** Programmes to choose from, where there is a choice. */
  readonly programmes?: readonly { readonly id: number; readonly name: string }[]
  readonly busy: boolean
  readonly error: Error | null
  readonly save: (draft: WebhookDraft) => void
  readonly close: () => void
}

const ALL = 'all'
const choices = () =>
  EVENT_NAMES.map(id => ({ id, label: t(EVENT_KINDS[id].words), words: <code>{id}</code> }))

/** Where events go and which: for a new webhook, and for one that is changed. */
export function WebhookDialog({ title, action, start, programmes, busy, error, save, close }: Props) {
  const [label, setLabel] = useState(start.label)
  const [url, setUrl] = useState(start.url)
  const [kinds, setKinds] = useState<readonly EventKind[]>(start.kinds)
  const [programme, setProgramme] = useState(start.programme ?? null)
  const submit = (): void =>
    save({ label: label.trim(), url: url.trim(), kinds, ...(programmes && { programme }) })
  return (
    <FormDialog
      title={title}
      action={action}
      busy={busy}
      disabled={kinds.length === 0}
      submit={submit}
      close={close}
    >
      <TextField
        label={t('Address')}
        hint={t(
          'A page of your own server. It gets a signed POST for each event, and answers within 15 seconds.',
        )}
        placeholder="https://shop.example/hooks/gatecount"
        value={url}
        edit={setUrl}
        error={fieldError(error, 'url')}
        required
        maxLength={2000}
        exact
      />
      <TextField
        label={t('Name')}
        hint={t('If you like: what it is for.')}
        value={label}
        edit={setLabel}
        error={fieldError(error, 'label')}
        maxLength={100}
        autoComplete="off"
      />
      {programmes && programmes.length > 1 && (
        <SelectField
          label={t('Programme')}
          value={programme === null ? ALL : String(programme)}
          options={[
            { value: ALL, label: t('All programmes of this site') },
            ...programmes.map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
          choose={id => setProgramme(id === ALL ? null : Number(id))}
        />
      )}
      <CheckboxGroup
        legend={t('Events')}
        choices={choices()}
        chosen={kinds}
        choose={setKinds}
        error={kinds.length === 0 ? t('Choose at least one.') : fieldError(error, 'kinds')}
      />
      <p className="field__error" role="alert">
        {formError(error, ['url', 'label', 'kinds'])}
      </p>
    </FormDialog>
  )
}
