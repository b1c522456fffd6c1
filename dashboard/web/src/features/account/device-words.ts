import { t } from '../../lib/language.ts'

/** A device as its session knows it, such as "Firefox on Linux", in the language of the page. */
export function deviceWords(device: string): string {
  const [browser = '', system] = device.split(' on ')
  if (system !== undefined) return t('{browser} on {system}', { browser, system })
  return browser === 'A program' ? t('A program') : browser
}
