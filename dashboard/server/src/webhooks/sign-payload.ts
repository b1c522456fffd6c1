import { unveil, type Veiled } from '@gatecount/shared/domain/privacy/veiled'
import { Webhook } from 'standardwebhooks'

interface Signed {
  readonly id: string
  /** When this try is made: a receiver refuses what is old. */
  readonly at: Date
  readonly body: string
}

/** Headers of Standard Webhooks; with a signature by each secret that is valid, so that a receiver can change them in peace. */
export function signedHeaders(
  secrets: readonly Veiled<Buffer>[],
  { id, at, body }: Signed,
): Readonly<Record<string, string>> {
  const signatures = secrets.map(secret => new Webhook(unveil(secret), { format: 'raw' }).sign(id, at, body))
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': signatures.join(' '),
  }
}
