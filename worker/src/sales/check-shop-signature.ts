import { createHmac } from 'node:crypto'
import type { SaleSecret } from '@gatecount/shared/adapters/control/sale-keys'
import type { Refused } from '@gatecount/shared/domain/affiliate/shop/delivery-outcome'
import type { ShopSystemName } from '@gatecount/shared/domain/affiliate/shop/shop-system'
import { unveil } from '@gatecount/shared/domain/privacy/veiled'
import type { ShopEnvelope } from '@gatecount/shared/queue/sale-queue'
import { isSameText } from './is-same-text.ts'
import { validSecrets } from './valid-secrets.ts'

/** Between the clock of Stripe and the arrival here, either way, in milliseconds. */
const TOLERANCE_MS = 5 * 60_000
/** While a secret is replaced Stripe signs with both. */
const MOST_SIGNATURES = 10

type Signed = Pick<ShopEnvelope, 'signature' | 'body' | 'at'>

/** Base64 of the HMAC-SHA-256 of the body: WooCommerce and Shopify. Neither says when it signed. */
const isSignedBody = ({ signature, body }: Signed, secret: Buffer): boolean =>
  isSameText(signature, createHmac('sha256', secret).update(body).digest('base64'))

interface StripeSignature {
  readonly timestamp: string
  readonly signatures: readonly string[]
}

/** `t=…,v1=…[,v1=…]`; schemes that are not ours, `v0` of tests, are passed over. */
function readStripeSignature(header: string): StripeSignature | undefined {
  const pairs = header.split(',').map(pair => {
    const at = pair.indexOf('=')
    return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()] as const
  })
  const timestamp = pairs.find(([name]) => name === 't')?.[1] ?? ''
  const signatures = pairs.filter(([name]) => name === 'v1').map(([, value]) => value)
  if (!/^\d{1,12}$/.test(timestamp) || signatures.length === 0) return undefined
  return { timestamp, signatures: signatures.slice(0, MOST_SIGNATURES) }
}

function checkStripe({ signature, body, at }: Signed, secrets: readonly Buffer[]): Refused | undefined {
  const read = readStripeSignature(signature)
  if (read === undefined) return 'no_signature'
  const { timestamp, signatures } = read
  const isRight = secrets.some(secret => {
    const expected = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')
    return signatures.some(one => isSameText(one, expected))
  })
  if (!isRight) return 'wrong_signature'
  // Held against the arrival: what was acknowledged may have waited for hours since.
  return Math.abs(at - Number(timestamp) * 1000) > TOLERANCE_MS ? 'stale_signature' : undefined
}

/**
 * Whether a shop system signed this with a secret that was valid when it arrived, each in its own way.
 * @returns why it is not believed; undefined when it is
 */
export function checkShopSignature(
  system: ShopSystemName,
  signed: Signed,
  stored: readonly SaleSecret[],
): Refused | undefined {
  if (signed.signature === '') return 'no_signature'
  const secrets = validSecrets(stored, signed.at).map(({ secret }) => unveil(secret))
  if (system === 'stripe') return checkStripe(signed, secrets)
  return secrets.some(secret => isSignedBody(signed, secret)) ? undefined : 'wrong_signature'
}
