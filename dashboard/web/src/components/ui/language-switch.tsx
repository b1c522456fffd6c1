import { LANGUAGES, type Language } from '@gatecount/shared/language/languages'
import { setLanguage } from '../../lib/choose-language.ts'
import { t, useLanguage } from '../../lib/language.ts'
import './theme-switch.css'

const NAMES = Object.keys(LANGUAGES) as Language[]

export function LanguageSwitch() {
  const language = useLanguage()
  return (
    <fieldset className="theme-switch">
      <legend className="hidden">{t('Language')}</legend>
      {NAMES.map(name => (
        <label key={name} className="theme-switch__choice" lang={name}>
          <input
            type="radio"
            name="language"
            className="hidden"
            checked={language === name}
            onChange={() => void setLanguage(name)}
          />
          <span>{LANGUAGES[name]}</span>
        </label>
      ))}
    </fieldset>
  )
}
