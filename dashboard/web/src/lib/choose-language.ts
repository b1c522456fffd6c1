import { chooseLanguage, isLanguage, type Language, localeFor } from '@gatecount/shared/language/languages'
import type { Catalogue } from '@gatecount/shared/language/translator'
import { speak } from './language.ts'

const KEY = 'gatecount-language'

const CATALOGUES: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  en: async () => ({}),
  de: async () => (await import('../words/de.ts')).DE,
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

async function load(language: Language): Promise<void> {
  const catalogue = await CATALOGUES[language]()
  document.documentElement.lang = language
  speak(language, localeFor(language, navigator.languages), catalogue)
}

/** Before the first page is drawn: the language that was chosen here, or the first the browser asks for that there is. */
export async function startLanguage(): Promise<void> {
  const chosen = stored()
  await load(isLanguage(chosen) ? chosen : chooseLanguage(navigator.languages))
}

export async function setLanguage(language: Language): Promise<void> {
  await load(language)
  try {
    localStorage.setItem(KEY, language)
  } catch {
    // Storage is switched off: the choice lasts until the page is left.
  }
}
