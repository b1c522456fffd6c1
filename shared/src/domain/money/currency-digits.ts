/** Currencies whose smallest unit is not a hundredth, by how many decimal places it has (ISO 4217). */
const EXCEPTIONS: Readonly<Record<number, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
}
const OF_MOST = 2

const digits = new Map(
  Object.entries(EXCEPTIONS).flatMap(([places, codes]) =>
    codes.split(' ').map(code => [code, Number(places)] as const),
  ),
)

/** Decimal places of the smallest unit of a currency; `code` as in ISO 4217, in capitals. */
export const currencyDigits = (code: string): number => digits.get(code) ?? OF_MOST
