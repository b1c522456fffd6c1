import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Veiled } from '@gatecount/shared/domain/privacy/veiled'
import type { AccountEngine } from '../engine/account-engine.ts'
import { engineSecret } from '../engine/engine-secret.ts'

const LIFE_MS = 5 * 60 * 1000
const RANDOM = 16
const TIME = 8
const SIGNED = RANDOM + TIME

export interface Challenges {
  /** @param purpose what it may be answered for: signing in, or the person who adds a passkey */
  make(purpose: string): Buffer
  /** True once for a challenge of ours that is not too old. */
  redeem(purpose: string, challenge: string): Promise<boolean>
}

/**
 * Challenges carry their own signature, so that asking for one stores nothing: anybody may ask. What is stored is that one
 * was answered, for as long as it lives.
 */
export function challenges(engine: AccountEngine, key: Veiled<Buffer>, now: () => number): Challenges {
  const secret = engineSecret(key, 'challenges')
  const sign = (purpose: string, text: Buffer): Buffer =>
    createHmac('sha256', secret)
      .update(JSON.stringify([purpose, text.toString('hex')]))
      .digest()
  return {
    make(purpose) {
      const time = Buffer.alloc(TIME)
      time.writeBigUInt64BE(BigInt(now() + LIFE_MS))
      const text = Buffer.concat([randomBytes(RANDOM), time])
      return Buffer.concat([text, sign(purpose, text)])
    },
    async redeem(purpose, challenge) {
      const bytes = Buffer.from(challenge, 'base64url')
      const text = bytes.subarray(0, SIGNED)
      const [given, right] = [bytes.subarray(SIGNED), sign(purpose, text)]
      if (text.length !== SIGNED || given.length !== right.length || !timingSafeEqual(given, right))
        return false
      if (Number(text.readBigUInt64BE(RANDOM)) < now()) return false
      const { internalAdapter } = await engine.$context
      return await internalAdapter.reserveVerificationValue({
        identifier: `challenge:${challenge}`,
        value: 'answered',
        expiresAt: new Date(Date.now() + LIFE_MS),
      })
    },
  }
}
