import { currencyDigits } from '@gatecount/shared/domain/money/currency-digits'
import { writeAmount } from '@gatecount/shared/domain/money/write-amount'
import { asMoney } from './wording.ts'

/** Decimal text of minor units, as it is typed into a field. */
export const typedAmount = (minor: string | bigint, currency: string): string =>
  writeAmount(BigInt(minor), currencyDigits(currency))

/** Minor units in the main unit of their currency, for a chart. */
export const inMainUnit = (minor: string | bigint, currency: string): number =>
  Number(typedAmount(minor, currency))

/** Minor units as money. */
export const moneyOf = (minor: string | bigint, currency: string): string =>
  asMoney(inMainUnit(minor, currency), currency)
