/** An amount in the smallest unit of its currency as decimal text: 1990 with two digits is `19.90`. `parseAmount` reads it back. */
export function writeAmount(minor: bigint, digits: number): string {
  const text = (minor < 0n ? -minor : minor).toString().padStart(digits + 1, '0')
  const whole = text.slice(0, text.length - digits)
  return `${minor < 0n ? '-' : ''}${whole}${digits === 0 ? '' : `.${text.slice(-digits)}`}`
}
