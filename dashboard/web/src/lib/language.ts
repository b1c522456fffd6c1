import type { Language } from '@gatecount/shared/language/languages'
import {
  type Catalogue,
  createTranslator,
  type Tags,
  type Translator,
  type Values,
} from '@gatecount/shared/language/translator'
import { Children, type ReactNode, useSyncExternalStore } from 'react'
import type { DE } from '../words/de.ts'

/** A message: English in ICU MessageFormat, as the catalogues of the other languages know it. */
export type Message = keyof typeof DE

interface Spoken {
  readonly language: Language
  /** BCP 47, for numbers and days. */
  readonly locale: string
  readonly translate: Translator
  readonly knows: (message: string) => boolean
}

let spoken: Spoken = {
  language: 'en',
  locale: 'en',
  translate: createTranslator('en'),
  knows: () => false,
}
const watchers = new Set<() => void>()

/** From now on all that is drawn is in this language. */
export function speak(language: Language, locale: string, catalogue: Catalogue): void {
  const knows = (message: string): boolean => Object.hasOwn(catalogue, message)
  spoken = { language, locale, translate: createTranslator(locale, catalogue), knows }
  for (const tell of watchers) tell()
}

const subscribe = (changed: () => void): (() => void) => {
  watchers.add(changed)
  return () => watchers.delete(changed)
}

/** The language of the page; whoever draws the whole page draws it anew when this changes. */
export const useLanguage = (): Language => useSyncExternalStore(subscribe, () => spoken.language)

/** The language of what is said now. */
export const currentLanguage = (): Language => spoken.language

/** The locale that numbers and days are written in. */
export const currentLocale = (): string => spoken.locale

/** A message in the language of the page. Called while drawing, never when a module is loaded. */
export const t = (message: Message, values?: Values): string => spoken.translate(message, values)

/** Fixed words of a closed table that the server says in English, such as the step of a task; others as they stand. */
export const said = (words: string): string => (spoken.knows(words) ? spoken.translate(words) : words)

/** A message with tags, each drawn by its function: `rich('Read <link>why</link>.', { link: words => <a>{words}</a> })`. */
export const rich = (message: Message, tags: Tags<ReactNode>, values?: Values): ReactNode =>
  Children.toArray(spoken.translate.rich<ReactNode>(message, tags, values))

/** Languages that write nouns large wherever they stand. */
const LARGE_NOUNS: ReadonlySet<Language> = new Set(['de'])

/** A heading as it is written within a sentence. */
export const withinSentence = (heading: string): string =>
  LARGE_NOUNS.has(spoken.language) ? heading : heading.charAt(0).toLowerCase() + heading.slice(1)

/** Makes something for each locale once: `Intl` objects are dear. */
export function perLocale<T>(make: (locale: string) => T): () => T {
  let made: { readonly locale: string; readonly value: T } | undefined
  return () => {
    if (made?.locale !== spoken.locale) made = { locale: spoken.locale, value: make(spoken.locale) }
    return made.value
  }
}
