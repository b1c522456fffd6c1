import type { OptionGroup } from '../../components/ui/select-field.tsx'
import { currentLocale, t } from '../../lib/language.ts'

/** Regions (ISO 3166) that share a currency, and those with one of their own that sites are most often from. */
const REGIONS: Readonly<Record<string, string>> = {
  EUR: 'AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK BG',
  USD: 'US PR EC SV',
  GBP: 'GB',
  CHF: 'CH LI',
  SEK: 'SE',
  NOK: 'NO',
  DKK: 'DK GL FO',
  PLN: 'PL',
  CZK: 'CZ',
  HUF: 'HU',
  RON: 'RO',
  UAH: 'UA',
  TRY: 'TR',
  CAD: 'CA',
  AUD: 'AU',
  NZD: 'NZ',
  JPY: 'JP',
  CNY: 'CN',
  KRW: 'KR',
  INR: 'IN',
  BRL: 'BR',
  MXN: 'MX',
  ZAR: 'ZA',
  SGD: 'SG',
  HKD: 'HK',
  ILS: 'IL',
  AED: 'AE',
}
const USUAL = Object.keys(REGIONS)

/** The currency of the region that a language is set to, such as `de-AT`; the euro where that tells nothing. */
export function guessCurrency(language: string): string {
  const { region = '' } = new Intl.Locale(language).maximize()
  return USUAL.find(code => REGIONS[code]?.split(' ').includes(region)) ?? 'EUR'
}

/** Currencies by their names, the usual ones first. */
export function currencyOptions(): readonly OptionGroup<string>[] {
  const names = new Intl.DisplayNames(currentLocale(), { type: 'currency' })
  const listed = (codes: readonly string[]) =>
    codes.map(code => ({ value: code, label: `${names.of(code) ?? code} (${code})` }))
  const others = Intl.supportedValuesOf('currency').filter(code => !USUAL.includes(code))
  return [
    { label: t('Often used'), options: listed(USUAL) },
    { label: t('All others'), options: listed(others) },
  ]
}
