import type { IntakeContent, IntakeMessage } from '@gatecount/shared/adapters/control/ledger/intake-message'
import type { Mac } from '@gatecount/shared/domain/affiliate/click-cookie'
import { minorOf, readSale } from '@gatecount/shared/domain/affiliate/intake/read-sale'
import { refundBody, saleBody } from '@gatecount/shared/domain/affiliate/intake/sale-body'
import type { Veiled } from '@gatecount/shared/domain/privacy/veiled'
import type { SignedEnvelope } from '@gatecount/shared/queue/sale-queue'
import { jsonOf } from './json-of.ts'
import { type ShopDigest, shopDigest } from './shop-digest.ts'

const MOST_FAULTS = 20

export interface MessageReading {
  readonly ticket: string
  /** Key of the hashes of orders, refunds and messages. */
  readonly orderKey: Veiled<Buffer>
  readonly mac: Mac
  /** Local day of the site on which it arrived. */
  readonly today: string
}

interface Fault {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

/** What the shop sent was wrong in these fields; no value of theirs is said. */
function faultsOf(of: 'sale' | 'refund', { issues }: { readonly issues: readonly Fault[] }): IntakeContent {
  const errors: Record<string, string[]> = {}
  for (const { path, message } of issues.slice(0, MOST_FAULTS)) {
    const field = path.map(String).join('.') || 'body'
    errors[field] = [...(errors[field] ?? []), message]
  }
  return { kind: 'invalid', of, errors }
}

function readSaleBody(
  { body, site }: SignedEnvelope,
  digest: ShopDigest,
  { mac, today }: MessageReading,
): IntakeContent {
  const read = saleBody.safeParse(jsonOf(body))
  if (!read.success) return faultsOf('sale', read.error)
  const { order, programme } = read.data
  const sale = readSale(read.data, { siteId: site, today, mac })
  if (sale === undefined) return { kind: 'invalid', of: 'sale', errors: { day: ['lies in the future'] } }
  return {
    kind: 'sale',
    received: { order: digest('order', order), sale, confirmed: true },
    ...(programme !== undefined && { programme }),
  }
}

function readRefundBody({ body }: SignedEnvelope, digest: ShopDigest): IntakeContent {
  const read = refundBody.safeParse(jsonOf(body))
  if (!read.success) return faultsOf('refund', read.error)
  const { refund, order, kind, amount, currency, programme } = read.data
  return {
    kind: 'refund',
    received: {
      refund: digest('refund', refund),
      order: digest('order', order),
      kind,
      currency,
      ...(amount !== undefined && { amount: minorOf(amount, currency) }),
    },
    ...(programme !== undefined && { programme }),
  }
}

/** Reads what a shop signed. Of its numbers only keyed hashes are left. */
export function readSaleMessage(envelope: SignedEnvelope, reading: MessageReading): IntakeMessage {
  const { kind, site, id } = envelope
  const digest = shopDigest(reading.orderKey, site)
  const content = kind === 'sale' ? readSaleBody(envelope, digest, reading) : readRefundBody(envelope, digest)
  return { digest: digest('message', id), ticket: reading.ticket, content }
}
