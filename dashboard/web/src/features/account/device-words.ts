import { t } from '../../lib/language.ts'

/** What a device is called, as the server keeps it: "Firefox on Linux", or a program that says nothing of itself. */
export function deviceWords(device: string): string {
  const [, browser, system] = /^(.+) on (.+)$/.exec(device) ?? []
  if (browser === undefined || system === undefined) return device === 'A program' ? t('A program') : device
  const named = browser === 'A program' ? t('A program') : browser
  return t('{browser} on {system}', { browser: named, system })
}
