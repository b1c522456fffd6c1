import type { SaleSecret } from '@gatecount/shared/adapters/control/sale-keys'
import { unveil } from '@gatecount/shared/domain/privacy/veiled'
import type { SignedEnvelope } from '@gatecount/shared/queue/sale-queue'
import { Webhook } from 'standardwebhooks'
import { isSameText } from './is-same-text.ts'
import { validSecrets } from './valid-secrets.ts'

/**
 * Whether a shop signed this with one of its keys that were valid when it arrived (Standard Webhooks). The moment of signing was
 * held against the arrival by the collector: a message may have waited for long since, so `Webhook.verify`, which looks
 * at the clock of now, would refuse what was acknowledged.
 */
export function isSigned(
  { id, timestamp, signature, body, at }: SignedEnvelope,
  secrets: readonly SaleSecret[],
): boolean {
  const given = signature.split(' ').filter(one => one.startsWith('v1,'))
  return validSecrets(secrets, at).some(({ secret }) => {
    const webhook = new Webhook(unveil(secret), { format: 'raw' })
    const expected = webhook.sign(id, new Date(Number(timestamp) * 1000), body)
    return given.some(one => isSameText(one, expected))
  })
}
