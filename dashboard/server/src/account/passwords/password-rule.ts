import { type Words, words } from '../../words/in-language.ts'
import { COMMON_PASSWORDS } from './common-passwords.ts'

export const SHORTEST = 10
/** Long enough for any sentence, and no work to hash. */
export const LONGEST = 256

/** Letters that are often written as signs, so that `P@ssw0rd2024` is found as `password2024`. */
const SIGNS: Readonly<Record<string, string>> = {
  '@': 'a',
  $: 's',
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
}

const plainly = (text: string): string => [...text.toLowerCase()].map(sign => SIGNS[sign] ?? sign).join('')

const common = new Set(COMMON_PASSWORDS.flatMap(password => [password, plainly(password)]))

/** A common one with a few digits or signs behind it is as easily guessed. */
function isCommon(password: string): boolean {
  const lower = password.toLowerCase()
  const stem = lower.replace(/[\d\W_]{1,6}$/, '')
  return [lower, plainly(lower), stem, plainly(stem)].some(form => common.has(form))
}

/** One sign, or a few over and over: `aaaaaaaaaa`, `abcabcabcabc`. */
const repeats = (password: string): boolean => /^(.{1,4}?)\1+.{0,3}$/su.test(password)

/**
 * Why a password is refused; null when it is not. There are no rules of composition (NIST SP 800-63B, 5.1.1.2): length
 * counts, and that it is not among those that are tried first.
 */
export function passwordFault(password: string, email: string): Words | null {
  const { length } = [...password]
  if (length < SHORTEST) return words('needs {n} characters or more', { n: SHORTEST })
  if (length > LONGEST) return words('has more than {n} characters', { n: LONGEST })
  const lower = password.toLowerCase()
  if (lower === email.toLowerCase() || lower === email.toLowerCase().split('@')[0])
    return words('is the e-mail address')
  if (isCommon(password) || repeats(password)) return words('is one of those that are tried first')
  return null
}
