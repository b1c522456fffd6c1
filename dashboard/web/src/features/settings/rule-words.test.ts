import { describe, expect, it } from 'vitest'
import { ruleSentence } from './rule-words.ts'

describe('rules in words', () => {
  it('ruleSentence() says what a rule does and to what', () => {
    expect(ruleSentence({ kind: 'leave_out', subject: 'country', values: ['DE', 'FR'] })).toBe(
      'Leave out events from the country DE or FR',
    )
    expect(ruleSentence({ kind: 'one_path', pattern: '/order/*' })).toBe(
      'Count all paths like /order/* as one',
    )
  })
})
