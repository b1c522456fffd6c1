import { currencyDigits } from '../../money/currency-digits.ts'
import { parseAmount } from '../../money/parse-amount.ts'
import { writeAmount } from '../../money/write-amount.ts'

/**
 * Currencies that Stripe writes otherwise than in hundredths. Its list is not that of ISO 4217: amounts in ISK and UGX, which
 * have no smaller unit, come in hundredths all the same, and so do HUF and TWD.
 */
const EXCEPTIONS: ReadonlyMap<string, number> = new Map([
  ...'BIF CLP DJF GNF JPY KMF KRW PYG RWF VND VUV XAF XOF XPF MGA'.split(' ').map(code => [code, 0] as const),
  ...'BHD JOD KWD OMR TND'.split(' ').map(code => [code, 3] as const),
])
const OF_MOST = 2

/** An amount as Stripe writes it, in the minor units of the currency (ISO 4217). */
export const stripeAmount = (amount: number, currency: string): bigint =>
  parseAmount(writeAmount(BigInt(amount), EXCEPTIONS.get(currency) ?? OF_MOST), currencyDigits(currency)) ??
  0n
