import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { unveil, type Veiled, veil } from '../domain/privacy/veiled.ts'

export interface SigningKeyPair {
  /** Raw 32 bytes, base64url. */
  readonly publicKey: string
  /** PKCS #8, DER. */
  readonly privateKey: Veiled<Buffer>
}

/** @param raw 32 bytes */
export const verifyingKeyFrom = (raw: Buffer): KeyObject =>
  createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') }, format: 'jwk' })

export const signingKeyFrom = (veiled: Veiled<Buffer>): KeyObject =>
  createPrivateKey({ key: unveil(veiled), format: 'der', type: 'pkcs8' })

export function generateSigningKeyPair(): SigningKeyPair {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const { x } = publicKey.export({ format: 'jwk' })
  if (x === undefined) throw new Error('Not an Ed25519 key')
  return { publicKey: x, privateKey: veil(privateKey.export({ format: 'der', type: 'pkcs8' })) }
}
