import { describe, expect, it } from 'vitest'
import { chooseLanguage, localeFor } from './languages.ts'
import { createTranslator } from './translator.ts'

const SITES = '{n, plural, one {# site} other {# sites}}'
const german = createTranslator('de', {
  'Add a site': 'Website hinzufügen',
  [SITES]: '{n, plural, one {# Website} other {# Websites}}',
  'Read <link>why</link>.': '<link>Warum</link>?',
})

describe('createTranslator()', () => {
  it('says what the catalogue has, and what it has not as it stands', () => {
    expect(german('Add a site')).toBe('Website hinzufügen')
    expect(german("Don't know")).toBe("Don't know")
    expect(german('toString')).toBe('toString')
  })

  it('puts values in, with plurals and numbers of the locale', () => {
    expect(german(SITES, { n: 1 })).toBe('1 Website')
    expect(german(SITES, { n: 1234 })).toBe('1.234 Websites')
    expect(createTranslator('en')(SITES, { n: 1234 })).toBe('1,234 sites')
  })

  it('gives the words in tags to whoever draws them', () => {
    const link = (words: readonly string[]) => `[${words.join('')}]`
    expect(german.rich('Read <link>why</link>.', { link }).join('')).toBe('[Warum]?')
  })
})

describe('chooseLanguage()', () => {
  it('takes the first language that there is, else English', () => {
    expect(chooseLanguage(['fr-FR', 'de-AT', 'en'])).toBe('de')
    expect(chooseLanguage(['fr'])).toBe('en')
    expect(chooseLanguage([])).toBe('en')
  })

  it('localeFor() keeps the region that the reader wants', () => {
    expect(localeFor('de', ['en-US', 'de-AT'])).toBe('de-AT')
    expect(localeFor('de', ['en-US'])).toBe('de')
  })
})
