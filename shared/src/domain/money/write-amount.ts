/** An amount in minor units as a decimal text with all its places: 1990 with two digits is `19.90`. */
export function writeAmount(minor: bigint, digits: number): string {
  const magnitude = (minor < 0n ? -minor : minor).toString().padStart(digits + 1, '0')
  const whole = magnitude.slice(0, magnitude.length - digits)
  const places = digits === 0 ? '' : `.${magnitude.slice(-digits)}`
  return `${minor < 0n ? '-' : ''}${whole}${places}`
}
