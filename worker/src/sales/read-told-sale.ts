import type { IntakeContent, IntakeMessage } from '@gatecount/shared/adapters/control/ledger/intake-message'
import { toldSale } from '@gatecount/shared/domain/affiliate/intake/read-told-sale'
import { type ToldSaleBody, toldSaleBody } from '@gatecount/shared/domain/affiliate/intake/told-sale-body'
import type { ToldEnvelope } from '@gatecount/shared/queue/sale-queue'
import { jsonOf } from './json-of.ts'
import type { MessageReading } from './read-sale-message.ts'
import { shopDigest } from './shop-digest.ts'

const INVALID: IntakeContent = { kind: 'invalid', of: 'sale', errors: {} }

/** Reads what a page in a browser told of a sale. Nobody asks what became of it, so nothing is kept for whoever would. */
export function readToldSale(
  { site, body, click }: ToldEnvelope,
  { orderKey, mac, today }: MessageReading,
): IntakeMessage {
  const digest = shopDigest(orderKey, site)
  const read = toldSaleBody.safeParse(jsonOf(body))
  const order = digest('order', read.success ? read.data.order : '')
  const contentOf = (data: ToldSaleBody): IntakeContent => {
    const sale = toldSale(data, click, { siteId: site, today, mac })
    return sale === undefined ? INVALID : { kind: 'sale', received: { order, sale, confirmed: false } }
  }
  return {
    digest: digest('message', `told ${body}`),
    ticket: null,
    content: read.success ? contentOf(read.data) : INVALID,
  }
}
