import { describe, expect, it } from 'vitest'
import { fieldError, formError } from './field-error.ts'
import { ProblemError } from './http.ts'

const problem = new ProblemError('excludedPaths.1: must begin with /', {
  status: 400,
  errors: [
    { field: 'excludedPaths.1', detail: 'must begin with /' },
    { field: 'timeZone', detail: 'is not a time zone' },
  ],
})

describe('errors of a form', () => {
  it('fieldError() finds what is said of a field, and names the entry of a list that it is about', () => {
    expect(fieldError(problem, 'timeZone')).toBe('is not a time zone')
    expect(fieldError(problem, 'excludedPaths', ['/a', 'b'])).toBe('“b” must begin with /')
    expect(fieldError(problem, 'excluded')).toBeUndefined()
    expect(fieldError(new ProblemError('network: is too large', { status: 400 }), 'network')).toBe(
      'is too large',
    )
    expect(fieldError(new Error('away'), 'timeZone')).toBeUndefined()
  })

  it('formError() says what no field says, and nothing when the fields say it all', () => {
    expect(formError(problem, ['excludedPaths', 'timeZone'])).toBeUndefined()
    expect(formError(problem, ['timeZone'])).toBe('excludedPaths.1: must begin with /')
    expect(formError(new ProblemError('Not yours', { status: 403 }), ['timeZone'])).toBe('Not yours')
    expect(formError(new ProblemError('as: is empty', { status: 400 }), ['as'])).toBeUndefined()
    expect(formError(null, [])).toBeUndefined()
  })
})
