import { createCipheriv, createHash } from 'node:crypto'
import type { Entropy } from '../domain/privacy/entropy.ts'

const POOL_BYTES = 8192

/**
 * The same bytes every time for a seed (AES-256 in counter mode): for tests, and for nothing that is released, since
 * whoever knows the seed can take the noise away.
 */
export function seededEntropy(seed: string): Entropy {
  const key = createHash('sha256').update(seed).digest()
  const cipher = createCipheriv('aes-256-ctr', key, Buffer.alloc(16))
  const zeros = Buffer.alloc(POOL_BYTES)
  let pool = cipher.update(zeros)
  let next = 0
  return bytes => {
    if (bytes > POOL_BYTES) return cipher.update(Buffer.alloc(bytes))
    if (next + bytes > POOL_BYTES) {
      pool = cipher.update(zeros)
      next = 0
    }
    next += bytes
    return pool.subarray(next - bytes, next)
  }
}
