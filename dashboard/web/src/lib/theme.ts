/** `public/theme.js` applies the stored choice before the first paint; the name of the key is the same there. */
const KEY = 'gatecount-theme'
export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

export function currentTheme(): Theme {
  return THEMES.find(theme => theme === document.documentElement.dataset['theme']) ?? 'system'
}

export function setTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
  try {
    if (theme === 'system') localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, theme)
  } catch {
    // Storage is switched off: the choice lasts until the page is left.
  }
}
