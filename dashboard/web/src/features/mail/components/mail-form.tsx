import { ALERT_KINDS, ALERT_NAMES } from '@gatecount/shared/domain/mail/alert-kinds'
import { LANGUAGES, type Language } from '@gatecount/shared/language/languages'
import { FormEnd } from '../../../components/ui/form-end.tsx'
import { SelectField } from '../../../components/ui/select-field.tsx'
import { Switch } from '../../../components/ui/switch.tsx'
import { t } from '../../../lib/language.ts'
import { ALERT_WORDS, thresholdOptions } from '../alert-choices.ts'
import type { MailSettings } from '../api/mail.ts'
import { useMailForm } from '../use-mail-form.ts'
import './mail-form.css'

interface Props {
  readonly site: string
  readonly settings: MailSettings
  /** Told of a choice that is not saved yet. */
  readonly onLanguage: (language: Language) => void
}

const SPOKEN = (Object.keys(LANGUAGES) as Language[]).map(value => ({ value, label: LANGUAGES[value] }))

/** Which reports and alerts are wanted. */
export function MailForm({ site, settings, onLanguage }: Props) {
  const form = useMailForm(site, settings)
  const { reports, alerts, language } = form.wanted
  return (
    <form
      className="mail-form"
      aria-label={t('Reports and alerts by mail')}
      onSubmit={event => {
        event.preventDefault()
        form.save()
      }}
    >
      <fieldset className="mail-form__part">
        <legend className="mail-form__legend">{t('Reports')}</legend>
        <Switch
          label={t('Every week')}
          words={t('At eight in the morning of the day that weeks of the site begin on.')}
          on={reports.includes('week')}
          turn={on => form.setReport('week', on)}
        />
        <Switch
          label={t('Every month')}
          words={t('At eight in the morning of the first.')}
          on={reports.includes('month')}
          turn={on => form.setReport('month', on)}
        />
      </fieldset>
      <fieldset className="mail-form__part">
        <legend className="mail-form__legend">{t('Alerts')}</legend>
        {settings.hasAlerts ? (
          <p className="mail-form__words">
            {t(
              'Usual is the middle of the same hours of the last four weeks. Of a site with few visitors, or of less than two weeks, nothing is said.',
            )}
          </p>
        ) : (
          <p className="mail-form__words">
            {t(
              'There are none of a site that is directed at children: its hours are known only in large crowds.',
            )}
          </p>
        )}
        {settings.hasAlerts &&
          ALERT_NAMES.map(kind => {
            const threshold = alerts[kind]
            const { label, words, threshold: from } = ALERT_WORDS[kind]
            return (
              <div key={kind} className="mail-form__alert">
                <Switch
                  label={t(label)}
                  words={t(words)}
                  on={threshold !== undefined}
                  turn={on => form.setAlert(kind, on ? ALERT_KINDS[kind].usual : null)}
                />
                {threshold !== undefined && (
                  <div className="mail-form__threshold">
                    <SelectField
                      label={t(from)}
                      value={String(threshold)}
                      options={thresholdOptions(kind, threshold)}
                      choose={chosen => form.setAlert(kind, Number(chosen))}
                    />
                  </div>
                )}
              </div>
            )
          })}
      </fieldset>
      <div className="mail-form__threshold">
        <SelectField
          label={t('Language of the mails')}
          value={language}
          options={SPOKEN}
          choose={chosen => {
            form.setLanguage(chosen)
            onLanguage(chosen)
          }}
        />
      </div>
      <FormEnd
        isChanged={form.isChanged}
        busy={form.busy}
        isSaved={form.isSaved}
        error={form.error}
        discard={form.discard}
      >
        {t('Sent to {address}.', { address: settings.address })}
      </FormEnd>
    </form>
  )
}
