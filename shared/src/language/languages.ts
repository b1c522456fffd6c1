/** The languages that pages and mails are written in, by their own names. The words in the code are English. */
export const LANGUAGES = { en: 'English', de: 'Deutsch' } as const

export type Language = keyof typeof LANGUAGES

export const isLanguage = (text: string | null | undefined): text is Language =>
  text != null && Object.hasOwn(LANGUAGES, text)

/** The first of the wanted languages (BCP 47, best first) that there is; English where there is none. */
export function chooseLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const primary = tag.slice(0, 2).toLowerCase()
    if (isLanguage(primary)) return primary
  }
  return 'en'
}

/** The wanted locale that is of this language, so that numbers and days are written as the reader is used to. */
export const localeFor = (language: Language, wanted: readonly string[]): string =>
  wanted.find(tag => tag.toLowerCase().startsWith(language)) ?? language
