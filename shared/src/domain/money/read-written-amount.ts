import { parseAmount } from './parse-amount.ts'

/** Why a text is no amount. */
export type AmountFault = 'no_amount' | 'ambiguous' | 'too_fine'

const GROUPED = /^[1-9]\d{0,2}(?:([.,'])\d{3})(?:\1\d{3})*$/
const BLANKS = /[\s\u00a0\u202f]/g
const PARTS = /^([\d.,']*?)(?:([.,])(\d*))?$/

const without = (text: string): string => text.replaceAll(/[.,']/g, '')

/** The digits before the decimal separator; undefined when what groups them is no grouping. */
function wholeOf(text: string, decimal: string | undefined): string | undefined {
  if (/^\d+$/.test(text)) return text
  const separator = GROUPED.exec(text)?.[1]
  return separator === undefined || separator === decimal ? undefined : without(text)
}

/**
 * An amount as people and spreadsheets write it, exactly: `1234.5`, `1,234.50`, `1.234,50`, `1'234.50`, `1 234,50`. What
 * could be read in two ways is not guessed at, and nothing is rounded.
 * @param digits decimal places of the smallest unit of the currency
 * @returns in that smallest unit, or what is wrong
 */
export function readWrittenAmount(text: string, digits: number): bigint | AmountFault {
  const bare = text.replaceAll(BLANKS, '')
  if (!/^\d[\d.,']*$/.test(bare)) return 'no_amount'
  const separators = [...bare.replaceAll(/\d/g, '')]
  const [first] = separators
  // A million written with one kind of separator has no decimal places.
  if (separators.length > 1 && separators.every(one => one === first))
    return GROUPED.test(bare) ? (parseAmount(without(bare), digits) ?? 'no_amount') : 'no_amount'
  // A thousand, or a bit more than one.
  if (separators.length === 1 && first !== "'" && GROUPED.test(bare) && digits < 3) return 'ambiguous'
  const [, before = '', decimal, places = ''] = PARTS.exec(bare) ?? []
  if (decimal !== undefined && places === '') return 'no_amount'
  const whole = wholeOf(before, decimal)
  if (whole === undefined) return 'no_amount'
  if (places.replace(/0+$/, '').length > digits) return 'too_fine'
  return parseAmount(places === '' ? whole : `${whole}.${places}`, digits) ?? 'no_amount'
}
