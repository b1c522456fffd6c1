import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Veiled } from '@gatecount/shared/domain/privacy/veiled'
import { engineSecret } from '../account/engine/engine-secret.ts'

const signed = (key: Veiled<Buffer>, id: number): string =>
  `p${id}.${createHmac('sha256', engineSecret(key, 'policy changes')).update(`p${id}`).digest('base64url')}`

/** What confirms and ends one subscription and can do nothing else. */
export const subscriptionToken = signed

/** Undefined for what was not signed here. */
export function readSubscriptionToken(key: Veiled<Buffer>, token: string): number | undefined {
  const [, digits] = /^p(\d{1,9})\./.exec(token) ?? []
  if (digits === undefined) return undefined
  const id = Number(digits)
  const [own, given] = [Buffer.from(signed(key, id)), Buffer.from(token)]
  return own.length === given.length && timingSafeEqual(own, given) ? id : undefined
}
