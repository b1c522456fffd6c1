import { currencyDigits } from '@gatecount/shared/domain/money/currency-digits'
import { writeAmount } from '@gatecount/shared/domain/money/write-amount'
import type { Language } from '@gatecount/shared/language/languages'

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de' }

/** Minor units as they are written in a mail. */
export function moneyIn(language: Language, minor: bigint, currency: string): string {
  const format = new Intl.NumberFormat(LOCALES[language], { style: 'currency', currency })
  return format.format(writeAmount(minor, currencyDigits(currency)) as `${number}`)
}

export const percentIn = (language: Language, basisPoints: number): string =>
  new Intl.NumberFormat(LOCALES[language], { style: 'percent', maximumFractionDigits: 2 }).format(
    basisPoints / 10_000,
  )
