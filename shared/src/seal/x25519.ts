import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto'
import type { SealingPublicKey } from '../domain/identity/site.ts'
import { unveil, type Veiled, veil } from '../domain/privacy/veiled.ts'
import { FORMAT } from './sealed-format.ts'

export interface SealingKeyPair {
  readonly public: SealingPublicKey
  /** PKCS #8, DER. */
  readonly privateKey: Veiled<Buffer>
}

export const rawPublicKey = (key: KeyObject): Buffer => {
  const { x } = key.export({ format: 'jwk' })
  if (x === undefined) throw new Error('Not an X25519 key')
  return Buffer.from(x, 'base64url')
}

export const publicKeyFromRaw = (raw: Buffer): KeyObject =>
  createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x: raw.toString('base64url') }, format: 'jwk' })

export const privateKeyFrom = (veiled: Veiled<Buffer>): KeyObject =>
  createPrivateKey({ key: unveil(veiled), format: 'der', type: 'pkcs8' })

/** The id is the beginning of the SHA-256 of the public key: base64url of 8 bytes. */
export function generateSealingKeyPair(): SealingKeyPair {
  const { publicKey, privateKey } = generateKeyPairSync('x25519')
  const raw = rawPublicKey(publicKey)
  const id = createHash('sha256').update(raw).digest().subarray(0, FORMAT.keyId).toString('base64url')
  return {
    public: { id, publicKey: raw.toString('base64url') },
    privateKey: veil(privateKey.export({ format: 'der', type: 'pkcs8' })),
  }
}
