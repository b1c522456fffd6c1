import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { words } from '../words/in-language.ts'
import { parseInput } from './parse-input.ts'
import { badField, forbidden, Problem } from './problem.ts'
import { problemDocument } from './problem-document.ts'

function problemOf(act: () => unknown): Problem {
  try {
    act()
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
  throw new Error('There was no problem')
}

describe('problemDocument()', () => {
  it('problemDocument() says title, detail and values in the language, and the error itself stays English', () => {
    const problem = forbidden('Your role does not allow you to {doing}', { doing: words('import logs') })
    expect(problem.message).toBe('Your role does not allow you to import logs')
    expect(problemDocument(problem, 'en')).toEqual({
      type: 'about:blank',
      title: 'Forbidden',
      status: 403,
      detail: 'Your role does not allow you to import logs',
    })
    expect(problemDocument(problem, 'de')).toMatchObject({
      title: 'Nicht erlaubt',
      detail: 'Ihre Rolle erlaubt das nicht: Protokolle importieren',
    })
  })

  it('problemDocument() says what is wrong with a field once for the field and once for the whole', () => {
    const problem = badField([
      { field: 'password', detail: 'needs {n} characters or more', values: { n: 10 } },
    ])
    expect(problem.message).toBe('password: needs 10 characters or more')
    expect(problemDocument(problem, 'de')).toMatchObject({
      detail: 'password: braucht mindestens 10 Zeichen',
      errors: [{ field: 'password', detail: 'braucht mindestens 10 Zeichen' }],
    })
  })

  it('problemDocument() keeps the type of a problem whatever the language', () => {
    const problem = new Problem(403, 'Confirmation needed', 'The password is not right', { type: 'a-kind' })
    expect(problemDocument(problem, 'de')).toMatchObject({ type: 'a-kind', title: 'Bestätigung nötig' })
  })
})

describe('parseInput()', () => {
  const schema = z.object({ email: z.email('is not an e-mail address'), count: z.number() })

  it('parseInput() has our messages and those of the schema itself said in the language', () => {
    const problem = problemOf(() =>
      parseInput(schema, { email: 'jo', count: 'x' }, { part: 'body', language: 'de' }),
    )
    expect(problemDocument(problem, 'de')).toMatchObject({
      detail: 'email: ist keine E-Mail-Adresse',
      errors: [
        { field: 'email', detail: 'ist keine E-Mail-Adresse' },
        { field: 'count', detail: expect.stringContaining('Ungültige Eingabe') },
      ],
    })
  })

  it('parseInput() names the part of the call where no field is wrong', () => {
    const problem = problemOf(() =>
      parseInput(z.strictObject({}), { more: 1 }, { part: 'query', language: 'en' }),
    )
    expect(problem.message).toMatch(/^The query: Unrecognized key/)
  })
})
