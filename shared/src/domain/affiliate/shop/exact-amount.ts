import { currencyDigits } from '../../money/currency-digits.ts'
import { divideHalfUp } from '../../money/divide-half-up.ts'
import { parseAmount } from '../../money/parse-amount.ts'

/** Shops write parts of an order finer than the currency is; they are summed as they are, and rounded once. */
const DIGITS = 8

/** Decimal text in hundred-millionths of the main unit; 0 for what is no amount. */
export const exactOf = (text: string): bigint => parseAmount(text, DIGITS) ?? 0n

/** In minor units of the currency, a half up on the magnitude. */
export const minorOfExact = (exact: bigint, currency: string): bigint =>
  divideHalfUp(exact, 10n ** BigInt(DIGITS - currencyDigits(currency)))

export const sumOfExact = (texts: readonly string[]): bigint =>
  texts.reduce((sum, text) => sum + exactOf(text), 0n)
