import { t } from '../../lib/language.ts'
import { setTheme, THEME_WORDS, THEMES, useTheme } from '../../lib/theme.ts'
import './theme-switch.css'

export function ThemeSwitch() {
  const theme = useTheme()
  return (
    <fieldset className="theme-switch">
      <legend className="hidden">{t('Appearance')}</legend>
      {THEMES.map(name => (
        <label key={name} className="theme-switch__choice">
          <input
            type="radio"
            name="theme"
            className="hidden"
            checked={theme === name}
            onChange={() => setTheme(name)}
          />
          <span>{t(THEME_WORDS[name])}</span>
        </label>
      ))}
    </fieldset>
  )
}
