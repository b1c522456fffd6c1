import { NOTICE_KINDS, NOTICE_RHYTHMS } from '@gatecount/shared/domain/events/notice-kinds'
import { LANGUAGES, type Language } from '@gatecount/shared/language/languages'
import { useState } from 'react'
import { FormEnd } from '../../../components/ui/form-end.tsx'
import { SelectField } from '../../../components/ui/select-field.tsx'
import { Switch } from '../../../components/ui/switch.tsx'
import { t } from '../../../lib/language.ts'
import { type NoticeSettings, useChangeNotices, type WantedNotices } from '../api/notices.ts'
import { NOTICE_WORDS, RHYTHM_WORDS } from '../notice-words.ts'
import '../../mail/components/mail-form.css'

interface Props {
  readonly path: string
  readonly settings: NoticeSettings
}

const SPOKEN = (Object.keys(LANGUAGES) as Language[]).map(value => ({ value, label: LANGUAGES[value] }))

/** Which mails about programmes are wanted. */
export function NoticesForm({ path, settings }: Props) {
  const change = useChangeNotices(path)
  const [draft, edit] = useState<Partial<WantedNotices>>({})
  const { language, wanted, rhythm } = { ...settings, ...draft }
  const set = (changed: Partial<WantedNotices>): void => {
    if (!change.isPending) change.reset()
    edit({ ...draft, ...changed })
  }
  const isChanged = Object.keys(draft).length > 0
  return (
    <form
      className="mail-form"
      aria-label={t('Mails about programmes')}
      onSubmit={event => {
        event.preventDefault()
        if (isChanged && !change.isPending)
          change.mutate({ language, wanted, rhythm }, { onSuccess: () => edit({}) })
      }}
    >
      {settings.kinds.map(kind => {
        const { label, words } = NOTICE_WORDS[kind]
        const on = wanted.includes(kind)
        return (
          <div key={kind} className="mail-form__alert">
            <Switch
              label={t(label)}
              words={t(words)}
              on={on}
              turn={next => set({ wanted: next ? [...wanted, kind] : wanted.filter(one => one !== kind) })}
            />
            {on && NOTICE_KINDS[kind].gathered && (
              <div className="mail-form__threshold">
                <SelectField
                  label={t('How often')}
                  value={rhythm}
                  options={NOTICE_RHYTHMS.map(value => ({ value, label: t(RHYTHM_WORDS[value]) }))}
                  choose={next => set({ rhythm: next })}
                />
              </div>
            )}
          </div>
        )
      })}
      <div className="mail-form__threshold">
        <SelectField
          label={t('Language of the mails')}
          value={language}
          options={SPOKEN}
          choose={next => set({ language: next })}
        />
      </div>
      <FormEnd
        isChanged={isChanged}
        busy={change.isPending}
        isSaved={change.isSuccess}
        error={change.error?.message}
        discard={() => {
          edit({})
          change.reset()
        }}
      >
        {t('Sent to {address}.', { address: settings.address })}
      </FormEnd>
    </form>
  )
}
