import { IntlMessageFormat } from 'intl-messageformat'

/** English messages and how another language says them; both in ICU MessageFormat. */
export type Catalogue = Readonly<Record<string, string>>

/** What a message names in braces. */
export type Values = Readonly<Record<string, string | number>>

/** What a message names in tags: `<link>words</link>` gives the words to `link`. */
export type Tags<Rich> = Readonly<Record<string, (words: readonly (string | Rich)[]) => Rich>>

export interface Translator {
  (message: string, values?: Values): string
  /** The parts of a message with tags, in their order. */
  rich<Rich>(message: string, tags: Tags<Rich>, values?: Values): readonly (string | Rich)[]
}

/** Without these a message says nothing but itself. */
const SYNTAX = /[{}<>']/

/**
 * Says messages in one language. What the catalogue does not know is said as it stands.
 * @param locale BCP 47, for plurals and numbers
 */
export function createTranslator(locale: string, catalogue: Catalogue = {}): Translator {
  const formats = new Map<string, IntlMessageFormat>()
  const wordsOf = (message: string): string =>
    (Object.hasOwn(catalogue, message) ? catalogue[message] : undefined) ?? message
  const formatOf = (message: string): IntlMessageFormat => {
    const known = formats.get(message)
    if (known !== undefined) return known
    const format = new IntlMessageFormat(wordsOf(message), locale)
    formats.set(message, format)
    return format
  }
  const translate = (message: string, values?: Values): string => {
    const words = wordsOf(message)
    return SYNTAX.test(words) ? String(formatOf(message).format({ ...values })) : words
  }
  return Object.assign(translate, {
    rich<Rich>(message: string, tags: Tags<Rich>, values?: Values): readonly (string | Rich)[] {
      const parts = formatOf(message).format<Rich>({
        ...values,
        ...Object.fromEntries(
          Object.entries(tags).map(([name, draw]) => [name, (words: (string | Rich)[]) => draw(words)]),
        ),
      })
      return Array.isArray(parts) ? parts : [parts]
    },
  })
}
