import { randomFillSync } from 'node:crypto'
import type { Entropy } from '../domain/privacy/entropy.ts'

const POOL_BYTES = 8192

/** Bytes of the operating system's generator, fetched by the pool: one call for each byte would take all the time. */
export function systemEntropy(): Entropy {
  const pool = new Uint8Array(POOL_BYTES)
  let next = POOL_BYTES
  return bytes => {
    if (bytes > POOL_BYTES) return randomFillSync(new Uint8Array(bytes))
    if (next + bytes > POOL_BYTES) {
      randomFillSync(pool)
      next = 0
    }
    next += bytes
    return pool.subarray(next - bytes, next)
  }
}
