const DECIMAL = /^(-?)(\d{1,40})(?:\.(\d{1,40}))?$/

/**
 * Decimal text in the smallest unit of its currency, exactly: `19.9` with two digits is 1990. What is smaller than that
 * unit is rounded, a half away from zero. Null when the text is no plain decimal number.
 */
export function parseAmount(text: string, digits: number): bigint | null {
  const parts = DECIMAL.exec(text)
  if (parts === null) return null
  const [, sign = '', whole = '', places = ''] = parts
  const kept = places.slice(0, digits).padEnd(digits, '0')
  const isHalf = (places[digits] ?? '0') >= '5'
  const magnitude = BigInt(whole + kept) + (isHalf ? 1n : 0n)
  return sign === '-' ? -magnitude : magnitude
}
