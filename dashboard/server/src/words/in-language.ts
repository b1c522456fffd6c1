import type { Language } from '@gatecount/shared/language/languages'
import { DE } from './de.ts'
import { type ServerMessage, sayIn } from './speak.ts'

/** Something to be said when it is known in which language. A value may be words itself, or several, said one after the other. */
export interface Words {
  readonly message: ServerMessage
  readonly values?: WordValues | undefined
}
/** Text that may be a message, or what a schema says by itself. */
export interface Text {
  readonly text: string
  readonly values?: WordValues | undefined
}

export type WordValues = Readonly<Record<string, string | number | Words | Text | readonly Words[]>>

export const words = (message: ServerMessage, values?: WordValues): Words => ({ message, values })

const isMessage = (text: string): text is ServerMessage => Object.hasOwn(DE, text)

function plain(language: Language, value: WordValues[string]): string | number {
  if (typeof value !== 'object') return value
  if ('message' in value) return inLanguage(language, value)
  if ('text' in value) return textInLanguage(language, value)
  return value.map(one => inLanguage(language, one)).join('; ')
}

export function inLanguage(language: Language, { message, values = {} }: Words): string {
  const said = Object.entries(values).map(([name, value]) => [name, plain(language, value)] as const)
  return sayIn(language)(message, Object.fromEntries(said))
}

/** In the language if it is a message, else as it stands. */
export const textInLanguage = (language: Language, { text, values }: Text): string =>
  isMessage(text) ? inLanguage(language, { message: text, values }) : text
