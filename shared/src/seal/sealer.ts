import { createCipheriv, generateKeyPairSync } from 'node:crypto'
import type { SealingPublicKey } from '../domain/identity/site.ts'
import { agreeOnKey, CIPHER, FORMAT } from './sealed-format.ts'
import { publicKeyFromRaw, rawPublicKey } from './x25519.ts'

declare const SEALED: unique symbol
/** Bytes that only the worker can open. Made by {@link createSealer} alone. */
export type SealedBatch = Buffer & { readonly [SEALED]: true }

export interface Sealer {
  readonly keyId: string
  seal(plain: Buffer): SealedBatch
}

const EPHEMERAL_LIFE_MS = 60_000

interface Session {
  readonly key: Buffer
  readonly head: Buffer
  readonly born: number
  counter: bigint
}

/**
 * Seals to the worker's public key. The ephemeral key pair lives a minute and its nonces are a counter, so a nonce is
 * never used twice with a key; nothing of it is ever stored.
 */
export function createSealer(recipient: SealingPublicKey, now: () => number = Date.now): Sealer {
  const recipientRaw = Buffer.from(recipient.publicKey, 'base64url')
  const recipientKey = publicKeyFromRaw(recipientRaw)
  let session: Session | undefined

  const begin = (): Session => {
    const pair = generateKeyPairSync('x25519')
    const ephemeral = rawPublicKey(pair.publicKey)
    const head = Buffer.concat([Buffer.of(FORMAT.version), Buffer.from(recipient.id, 'base64url'), ephemeral])
    return {
      key: agreeOnKey(pair.privateKey, recipientKey, ephemeral, recipientRaw),
      head,
      born: now(),
      counter: 0n,
    }
  }

  return {
    keyId: recipient.id,
    seal(plain) {
      if (session === undefined || now() - session.born >= EPHEMERAL_LIFE_MS) session = begin()
      const nonce = Buffer.alloc(FORMAT.nonce)
      nonce.writeBigUInt64BE(session.counter++, FORMAT.nonce - 8)
      const cipher = createCipheriv(CIPHER, session.key, nonce)
      cipher.setAAD(session.head)
      const body = Buffer.concat([cipher.update(plain), cipher.final()])
      return Buffer.concat([session.head, nonce, cipher.getAuthTag(), body]) as SealedBatch
    },
  }
}
