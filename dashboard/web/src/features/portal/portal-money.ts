import { currencyDigits } from '@gatecount/shared/domain/money/currency-digits'
import { writeAmount } from '@gatecount/shared/domain/money/write-amount'
import { asMoney } from '../../lib/wording.ts'

/** Minor units in the main unit of their currency, for a chart. */
export const inMainUnit = (minor: string | bigint, currency: string): number =>
  Number(writeAmount(BigInt(minor), currencyDigits(currency)))

export const minorMoney = (minor: string | bigint, currency: string): string =>
  asMoney(inMainUnit(minor, currency), currency)
