import type { Rational } from './rational.ts'

/** That many random bytes. They may be overwritten by the next call. */
export type Entropy = (bytes: number) => Uint8Array

/** Uniform in 0 … 255. */
function randomByte(entropy: Entropy): number {
  const byte = entropy(1)[0]
  if (byte === undefined) throw new RangeError('Entropy gave less than was asked for')
  return byte
}

/** A uniform integer of 0 … bound − 1: as many bits as the bound has, drawn again while they are too many. */
export function uniformBelow(bound: bigint, entropy: Entropy): bigint {
  if (bound < 1n) throw new RangeError('There is no integer below the bound')
  const bits = (bound - 1n).toString(2).length
  const bytes = Math.ceil(bits / 8)
  const mask = 2 ** (bits - 8 * (bytes - 1)) - 1
  for (;;) {
    let value = BigInt(randomByte(entropy) & mask)
    for (let at = 1; at < bytes; at++) value = (value << 8n) | BigInt(randomByte(entropy))
    if (value < bound) return value
  }
}

/**
 * True with probability exactly `numerator / denominator`. A uniform real number is compared with the fraction, both
 * written to the base 256, up to the first digit in which they differ: one byte in 255 of 256 cases.
 */
export function bernoulli({ numerator, denominator }: Rational, entropy: Entropy): boolean {
  if (numerator >= denominator) return true
  let rest = numerator
  while (rest > 0n) {
    const shifted = rest << 8n
    const digit = Number(shifted / denominator)
    const byte = randomByte(entropy)
    if (byte !== digit) return byte < digit
    rest = shifted % denominator
  }
  return false
}
