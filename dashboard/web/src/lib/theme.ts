import { useSyncExternalStore } from 'react'
import type { Message } from './language.ts'

/** `public/theme.js` applies the stored choice before the first paint; the name of the key is the same there. */
const KEY = 'gatecount-theme'
export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]
export const THEME_WORDS: Readonly<Record<Theme, Message>> = { system: 'Auto', light: 'Light', dark: 'Dark' }

const watchers = new Set<() => void>()

function currentTheme(): Theme {
  return THEMES.find(theme => theme === document.documentElement.dataset['theme']) ?? 'system'
}

const subscribe = (changed: () => void): (() => void) => {
  watchers.add(changed)
  return () => watchers.delete(changed)
}

export const useTheme = (): Theme => useSyncExternalStore(subscribe, currentTheme)

export function setTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
  try {
    if (theme === 'system') localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, theme)
  } catch {
    // Storage is switched off: the choice lasts until the page is left.
  }
  for (const tell of watchers) tell()
}
