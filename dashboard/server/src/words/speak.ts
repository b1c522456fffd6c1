import type { Language } from '@gatecount/shared/language/languages'
import { type Catalogue, createTranslator, type Values } from '@gatecount/shared/language/translator'
import { DE } from './de.ts'

/** A message of the server: English in ICU MessageFormat, as the catalogues of the other languages know it. */
export type ServerMessage = keyof typeof DE

/** Says a message in one language. */
export type Say = (message: ServerMessage, values?: Values) => string

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { en: {}, de: DE }
const made = new Map<Language, Say>()

export function sayIn(language: Language): Say {
  const known = made.get(language)
  if (known !== undefined) return known
  const say: Say = createTranslator(language, CATALOGUES[language])
  made.set(language, say)
  return say
}
