import { diffieHellman, hkdfSync, type KeyObject } from 'node:crypto'

/**
 * A sealed batch: version (1) | key id (8) | ephemeral public key (32) | nonce (12) | tag (16) | ciphertext.
 * X25519, HKDF-SHA-256 (RFC 5869) and AES-256-GCM (NIST SP 800-38D). The sender's key pair is ephemeral: what it has
 * sealed it cannot open once it has dropped the key.
 */
export const FORMAT = { version: 1, keyId: 8, ephemeral: 32, nonce: 12, tag: 16 } as const
export const HEADER_BYTES = 1 + FORMAT.keyId + FORMAT.ephemeral + FORMAT.nonce + FORMAT.tag
export const CIPHER = 'aes-256-gcm'

/** Id of the key that a batch was sealed to. */
export const keyIdOf = (sealed: Buffer): string => sealed.subarray(1, 1 + FORMAT.keyId).toString('base64url')

const INFO = 'gatecount sealed batch 1'

/** Both sides come to the same 32-byte key. `salt` is the ephemeral public key followed by the recipient's. */
export function agreeOnKey(own: KeyObject, theirs: KeyObject, ephemeral: Buffer, recipient: Buffer): Buffer {
  const shared = diffieHellman({ privateKey: own, publicKey: theirs })
  return Buffer.from(hkdfSync('sha256', shared, Buffer.concat([ephemeral, recipient]), INFO, 32))
}
