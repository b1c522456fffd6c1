import { hash, verify } from 'node:crypto'
import type { CheckingTools } from './check-statement.ts'
import { verifyingKeyFrom } from './ed25519.ts'

/** The bytes, unless another text stands for the same ones: then a change of the text would go unseen. */
export function strictBytes(text: string, length?: number): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64url')
  if (length !== undefined && bytes.length !== length) return undefined
  return bytes.toString('base64url') === text ? bytes : undefined
}

export const sha256 = (bytes: Uint8Array): Uint8Array => hash('sha256', bytes, 'buffer')

/** How Node checks a statement. */
export const NODE_TOOLS: CheckingTools = {
  hash: sha256,
  bytesOf: strictBytes,
  async verify(text, signature, publicKey) {
    const [key, bytes] = [strictBytes(publicKey, 32), strictBytes(signature, 64)]
    return (
      key !== undefined &&
      bytes !== undefined &&
      verify(null, Buffer.from(text), verifyingKeyFrom(key), bytes)
    )
  },
}
