import type { IntakeContent, IntakeMessage } from '@gatecount/shared/adapters/control/ledger/intake-message'
import type { Untaken } from '@gatecount/shared/domain/affiliate/shop/delivery-outcome'
import { readShop } from '@gatecount/shared/domain/affiliate/shop/read-shop'
import { stripeTopic } from '@gatecount/shared/domain/affiliate/shop/read-stripe'
import type { ShopFact } from '@gatecount/shared/domain/affiliate/shop/shop-fact'
import { notedTopic, type ShopSystemName } from '@gatecount/shared/domain/affiliate/shop/shop-system'
import type { ShopEnvelope } from '@gatecount/shared/queue/sale-queue'
import { jsonOf } from './json-of.ts'
import type { MessageReading } from './read-sale-message.ts'
import { type ShopDigest, shopDigest } from './shop-digest.ts'

/** What a webhook came to: what is taken in, or why nothing is. */
export interface ShopMessage {
  readonly messages: readonly IntakeMessage[]
  readonly untaken: Untaken | undefined
  readonly topic: string
}

function contentOf(fact: Exclude<ShopFact, { kind: 'untaken' }>, digest: ShopDigest): IntakeContent {
  if (fact.kind === 'invalid') return fact
  if (fact.kind === 'sale') {
    const { order, sale } = fact
    return { kind: 'sale', received: { order: digest('order', order), sale, confirmed: true } }
  }
  const { refund, order, currency, reason, amount, measure, onlyKnown } = fact
  return {
    kind: 'refund',
    received: {
      refund: digest('refund', refund),
      order: digest('order', order),
      kind: reason,
      currency,
      measure,
      ...(amount !== undefined && { amount }),
      ...(onlyKnown === true && { onlyKnown }),
    },
  }
}

/**
 * Reads a webhook whose signature holds. It is known again by its body, which is signed; the ids that some systems send beside
 * it are not, so that anybody could give the body of before under the id of one that is to come.
 */
export function readShopMessage(
  envelope: ShopEnvelope,
  system: ShopSystemName,
  reading: MessageReading & { readonly dayOf: (at: number) => string },
): ShopMessage {
  const { site, connection, body, topic } = envelope
  const digest = shopDigest(reading.orderKey, site)
  const payload = jsonOf(body)
  const { mac, today, dayOf, ticket } = reading
  const facts = readShop(system, payload, { siteId: site, mac, today, dayOf })
  const messages = facts.flatMap((fact, at): IntakeMessage[] =>
    fact.kind === 'untaken'
      ? []
      : [
          {
            digest: digest('message', `shop ${connection} ${at} ${body}`),
            ticket,
            content: contentOf(fact, digest),
          },
        ],
  )
  const [untaken] = facts.flatMap(fact => (fact.kind === 'untaken' ? [fact.why] : []))
  return {
    messages,
    untaken: messages.length === 0 ? (untaken ?? 'not_needed') : undefined,
    topic: notedTopic(system, system === 'stripe' ? stripeTopic(payload) : topic),
  }
}
