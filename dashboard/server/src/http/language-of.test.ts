import { expect, it } from 'vitest'
import { languageOf } from './language-of.ts'

const asked = (header?: string) =>
  languageOf({ headers: header === undefined ? {} : { 'accept-language': header } })

it('languageOf() is the language that is wanted most of those there are, and English without one', () => {
  expect(asked('de-AT,de;q=0.9,en;q=0.8')).toBe('de')
  expect(asked('en;q=0.5, de;q=0.7')).toBe('de')
  expect(asked('fr, de;q=0')).toBe('en')
  expect(asked('*')).toBe('en')
  expect(asked('')).toBe('en')
  expect(asked()).toBe('en')
})
