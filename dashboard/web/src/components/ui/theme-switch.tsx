import { useState } from 'react'
import { type Message, t } from '../../lib/language.ts'
import { currentTheme, setTheme, THEMES, type Theme } from '../../lib/theme.ts'
import './theme-switch.css'

const WORDS: Readonly<Record<Theme, Message>> = { system: 'Auto', light: 'Light', dark: 'Dark' }

export function ThemeSwitch() {
  const [theme, choose] = useState(currentTheme)
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
            onChange={() => {
              setTheme(name)
              choose(name)
            }}
          />
          <span>{t(WORDS[name])}</span>
        </label>
      ))}
    </fieldset>
  )
}
