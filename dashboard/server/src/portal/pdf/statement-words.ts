import type { OWED_ACCOUNTS } from '@gatecount/shared/domain/ledger/owed'
import { currencyDigits } from '@gatecount/shared/domain/money/currency-digits'
import { writeAmount } from '@gatecount/shared/domain/money/write-amount'
import type { Language } from '@gatecount/shared/language/languages'
import type { ServerMessage } from '../../words/speak.ts'

/** The accounts of a statement, as an affiliate reads them. */
export const ACCOUNT_WORDS = {
  pending: 'Waits for approval',
  approved: 'Approved, and held',
  payable: 'Can be paid',
  paid: 'Paid',
  clawback: 'To come back',
} as const satisfies Record<(typeof OWED_ACCOUNTS)[number], ServerMessage>

/** English of documents writes days as most of the world does. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de' }

export interface StatementWriting {
  money(minor: bigint): string
  day(day: string): string
  percent(basisPoints: number): string
}

export function statementWriting(language: Language, currency: string): StatementWriting {
  const locale = LOCALES[language]
  const digits = currencyDigits(currency)
  const money = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  const day = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  })
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 })
  return {
    // As a text it is exact whatever its size (ECMA-402, Intl mathematical values).
    money: minor => money.format(writeAmount(minor, digits) as `${number}`),
    day: text => day.format(new Date(`${text}T00:00:00Z`)),
    percent: basisPoints => percent.format(basisPoints / 10_000),
  }
}
