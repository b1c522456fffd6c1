/**
 * `numerator / denominator` as an integer, half up on the magnitude, then the sign: 2.5 is 3, and -2.5 is -3.
 * The one rounding of money in the program.
 * @throws RangeError when the denominator is not positive
 */
export function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  if (denominator <= 0n) throw new RangeError('Money is divided by a positive number')
  const magnitude = numerator < 0n ? -numerator : numerator
  const rounded = (2n * magnitude + denominator) / (2n * denominator)
  return numerator < 0n ? -rounded : rounded
}

const BASIS_POINTS = 10_000n

/** So many basis points (hundredths of a percent) of an amount in minor units. */
export const shareOf = (amount: bigint, basisPoints: number): bigint =>
  divideHalfUp(amount * BigInt(basisPoints), BASIS_POINTS)
