import { describe, expect, test } from 'vitest'
import { inLanguage } from '../../words/in-language.ts'
import { passwordFault } from './password-rule.ts'

function faultOf(password: string, email: string): string | null {
  const fault = passwordFault(password, email)
  return fault && inLanguage('en', fault)
}

describe('passwordFault()', () => {
  test.each([
    'correct gate sparrow',
    'tr0ubled-otter-9',
    'ünïcödé läßt grüßen',
    'nur kleine buchstaben',
    '7391846205',
  ])('is null for %s, whatever signs it has', password => {
    expect(faultOf(password, 'ada@shop.example')).toBeNull()
  })

  test('counts characters, not the units they are stored in', () => {
    expect(faultOf('🦦🦔🦫🐿️🦡🦦🦔🦫🦡', 'ada@shop.example')).toBeNull()
    expect(faultOf('🦦🦔🦫🐧🦡', 'ada@shop.example')).toContain('10 characters')
  })

  test.each([
    ['short', 'needs 10 characters or more'],
    ['x9'.repeat(129), 'has more than 256 characters'],
    ['ada.lovelace@shop.example', 'is the e-mail address'],
    ['Ada.Lovelace', 'is the e-mail address'],
    ['1234567890', 'is one of those that are tried first'],
    ['Password2024', 'is one of those that are tried first'],
    ['P@ssw0rd123!', 'is one of those that are tried first'],
    ['qwertyuiop', 'is one of those that are tried first'],
    ['Sunshine!!2025', 'is one of those that are tried first'],
    ['aaaaaaaaaaaa', 'is one of those that are tried first'],
    ['abcabcabcabc', 'is one of those that are tried first'],
  ])('of %s: %s', (password, fault) => {
    expect(faultOf(password, 'ada.lovelace@shop.example')).toBe(fault)
  })
})
