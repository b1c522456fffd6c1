import { currencyDigits } from '@gatecount/shared/domain/money/currency-digits'
import { readWrittenAmount } from '@gatecount/shared/domain/money/read-written-amount'

/** What was typed, in minor units; null when it is no amount. */
export function readAmount(text: string, currency: string): string | null {
  const amount = readWrittenAmount(text, currencyDigits(currency))
  return typeof amount === 'bigint' ? String(amount) : null
}

/** A percentage as it is typed, in basis points; null when it is none from 0 to 100. */
export function readPercent(text: string): number | null {
  const points = readWrittenAmount(text.replace('%', ''), 2)
  return typeof points === 'bigint' && points <= 10_000n ? Number(points) : null
}

export const typedPercent = (basisPoints: number): string => String(basisPoints / 100)

export const sumOf = (amounts: readonly string[]): bigint =>
  amounts.reduce((sum, one) => sum + BigInt(one), 0n)
