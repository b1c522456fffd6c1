const EXACT = 16

/** The natural logarithm of n!, by Stirling's series from 16 on: exact to some 14 digits. */
export function lnFactorial(n: number): number {
  if (n < EXACT) {
    let product = 1
    for (let factor = 2; factor <= n; factor++) product *= factor
    return Math.log(product)
  }
  const square = n * n
  const series = (1 - (1 / 30 - 1 / (105 * square)) / square) / (12 * n)
  return n * Math.log(n) - n + Math.log(2 * Math.PI * n) / 2 + series
}

/** The natural logarithm of how many ways there are to choose k of n. */
export const lnChoose = (n: number, k: number): number => lnFactorial(n) - lnFactorial(k) - lnFactorial(n - k)
