import { chooseLanguage, isLanguage, type Language, localeFor } from '@gatecount/shared/language/languages'
import type { Catalogue } from '@gatecount/shared/language/translator'
import { currentLanguage, speak } from './language.ts'

const KEY = 'gatecount-language'

/** What the first screen says, which it waits for, and everything that is said. */
interface Words {
  readonly first: () => Promise<Catalogue>
  readonly whole: () => Promise<Catalogue>
}

const CATALOGUES: Readonly<Record<Language, Words>> = {
  en: { first: async () => ({}), whole: async () => ({}) },
  de: {
    first: async () => (await import('../words/de-first.ts')).DE_FIRST,
    whole: async () => (await import('../words/de.ts')).DE,
  },
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

/** The language of which everything is known. */
let complete: Language | undefined

async function load(language: Language, words: keyof Words): Promise<void> {
  const catalogue = await CATALOGUES[language][words]()
  document.documentElement.lang = language
  speak(language, localeFor(language, navigator.languages), catalogue)
  if (words === 'whole') complete = language
}

/** Before the first page is drawn: the language that was chosen here, or the first the browser asks for that there is. */
export async function startLanguage(): Promise<void> {
  const chosen = stored()
  await load(isLanguage(chosen) ? chosen : chooseLanguage(navigator.languages), 'first')
}

/** Before anything is drawn that does not belong to the first screen. */
export async function wholeLanguage(): Promise<void> {
  if (complete !== currentLanguage()) await load(currentLanguage(), 'whole')
}

export async function setLanguage(language: Language): Promise<void> {
  await load(language, 'whole')
  try {
    localStorage.setItem(KEY, language)
  } catch {
    // Storage is switched off: the choice lasts until the page is left.
  }
}
