import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import { unveil, type Veiled, veil } from '../../domain/privacy/veiled.ts'

const SALT = 16
const IV = 12
const TAG = 16
/** scrypt, RFC 7914: about 50 ms and 32 MB, for the secret may be a pass phrase. */
const COST = { N: 32_768, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }

const LOCKED = 'GATECOUNT_SECRET is missing, or is not the one that the sealing keys were wrapped with'

/** A sealing key cannot be opened: GATECOUNT_SECRET is missing, or not the one that it was wrapped with. */
export class SealingKeyLocked extends Error {
  constructor(message = LOCKED, options?: { cause: unknown }) {
    super(message, options)
    this.name = 'SealingKeyLocked'
  }
}

export interface KeyWrap {
  /** @returns salt, nonce, tag and ciphertext, in this order (AES-256-GCM, bound to the id of the key) */
  wrap(id: string, key: Buffer): Promise<Buffer>
  /** @throws SealingKeyLocked */
  unwrap(id: string, wrapped: Buffer): Promise<Veiled<Buffer>>
}

/** Wraps private keys by a secret that is not in the data directory. */
export function createKeyWrap(secret: Veiled<string>): KeyWrap {
  const derived = new Map<string, Promise<Buffer>>()
  const derive = (salt: Buffer): Promise<Buffer> => {
    const name = salt.toString('hex')
    const known = derived.get(name)
    if (known !== undefined) return known
    const key = new Promise<Buffer>((resolve, reject) =>
      scrypt(unveil(secret), salt, 32, COST, (error, bytes) => (error ? reject(error) : resolve(bytes))),
    )
    derived.set(name, key)
    return key
  }
  const ownSalt = randomBytes(SALT)

  return {
    async wrap(id, key) {
      const iv = randomBytes(IV)
      const cipher = createCipheriv('aes-256-gcm', await derive(ownSalt), iv).setAAD(Buffer.from(id))
      const text = Buffer.concat([cipher.update(key), cipher.final()])
      return Buffer.concat([ownSalt, iv, cipher.getAuthTag(), text])
    },

    async unwrap(id, wrapped) {
      const iv = wrapped.subarray(SALT, SALT + IV)
      const tag = wrapped.subarray(SALT + IV, SALT + IV + TAG)
      const key = await derive(wrapped.subarray(0, SALT))
      try {
        const open = createDecipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(id)).setAuthTag(tag)
        return veil(Buffer.concat([open.update(wrapped.subarray(SALT + IV + TAG)), open.final()]))
      } catch (error) {
        throw new SealingKeyLocked(LOCKED, { cause: error })
      }
    },
  }
}
