import { createDecipheriv, createPublicKey, type KeyObject } from 'node:crypto'
import type { Veiled } from '../domain/privacy/veiled.ts'
import { agreeOnKey, CIPHER, FORMAT, HEADER_BYTES, keyIdOf } from './sealed-format.ts'
import { privateKeyFrom, publicKeyFromRaw, rawPublicKey } from './x25519.ts'

/** A batch that cannot be opened: unknown key, cut short, or changed. Says nothing of its content. */
export class UnreadableBatch extends Error {
  readonly why: 'format' | 'unknown_key' | 'forged'

  constructor(why: UnreadableBatch['why'], options?: ErrorOptions) {
    super(`Sealed batch cannot be opened: ${why}`, options)
    this.name = 'UnreadableBatch'
    this.why = why
  }
}

export interface Opener {
  /** @throws UnreadableBatch */
  open(sealed: Buffer): Buffer
}

interface Recipient {
  readonly privateKey: KeyObject
  readonly raw: Buffer
}

/** A point of low order, which no sender makes by chance, leads to no key (RFC 7748, section 6.1). */
function agree({ privateKey, raw }: Recipient, ephemeral: Buffer): Buffer {
  try {
    return agreeOnKey(privateKey, publicKeyFromRaw(ephemeral), ephemeral, raw)
  } catch (cause) {
    throw new UnreadableBatch('forged', { cause })
  }
}

/** Agreements with recent senders; one an ephemeral key, so a few collectors times a few minutes. */
const REMEMBERED_SESSIONS = 256

export function createOpener(keys: Iterable<{ id: string; privateKey: Veiled<Buffer> }>): Opener {
  const recipients = new Map<string, Recipient>()
  for (const { id, privateKey } of keys) {
    const key = privateKeyFrom(privateKey)
    recipients.set(id, { privateKey: key, raw: rawPublicKey(createPublicKey(key)) })
  }
  const sessions = new Map<string, Buffer>()

  const sessionKey = (keyId: string, ephemeral: Buffer): Buffer => {
    const name = keyId + ephemeral.toString('latin1')
    const known = sessions.get(name)
    if (known !== undefined) return known
    const recipient = recipients.get(keyId)
    if (recipient === undefined) throw new UnreadableBatch('unknown_key')
    const key = agree(recipient, ephemeral)
    if (sessions.size >= REMEMBERED_SESSIONS) sessions.clear()
    sessions.set(name, key)
    return key
  }

  return {
    open(sealed) {
      if (sealed.length < HEADER_BYTES || sealed[0] !== FORMAT.version) throw new UnreadableBatch('format')
      const ephemeralAt = 1 + FORMAT.keyId
      const nonceAt = ephemeralAt + FORMAT.ephemeral
      const tagAt = nonceAt + FORMAT.nonce
      const key = sessionKey(keyIdOf(sealed), sealed.subarray(ephemeralAt, nonceAt))
      const decipher = createDecipheriv(CIPHER, key, sealed.subarray(nonceAt, tagAt))
      decipher.setAAD(sealed.subarray(0, nonceAt))
      decipher.setAuthTag(sealed.subarray(tagAt, HEADER_BYTES))
      try {
        return Buffer.concat([decipher.update(sealed.subarray(HEADER_BYTES)), decipher.final()])
      } catch (cause) {
        throw new UnreadableBatch('forged', { cause })
      }
    },
  }
}
