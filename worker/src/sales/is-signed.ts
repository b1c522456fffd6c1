import { timingSafeEqual } from 'node:crypto'
import type { SaleSecret } from '@gatecount/shared/adapters/control/sale-keys'
import { unveil } from '@gatecount/shared/domain/privacy/veiled'
import type { SaleEnvelope } from '@gatecount/shared/queue/sale-queue'
import { Webhook } from 'standardwebhooks'

const isSame = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/**
 * Whether a shop signed this with one of its keys that were valid when it arrived (Standard Webhooks). The moment of signing was
 * held against the arrival by the collector: a message may have waited for long since, so `Webhook.verify`, which looks
 * at the clock of now, would refuse what was acknowledged.
 */
export function isSigned(
  { id, timestamp, signature, body, at }: SaleEnvelope,
  secrets: readonly SaleSecret[],
): boolean {
  const given = signature.split(' ').filter(one => one.startsWith('v1,'))
  const valid = secrets.filter(({ expiresAt }) => expiresAt === null || expiresAt.getTime() > at)
  return valid.some(({ secret }) => {
    const webhook = new Webhook(unveil(secret), { format: 'raw' })
    const expected = webhook.sign(id, new Date(Number(timestamp) * 1000), body)
    return given.some(one => isSame(one, expected))
  })
}
