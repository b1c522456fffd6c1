import type { PoolClient } from 'pg'
import { foldCode } from '../../../domain/affiliate/attribute-sale.ts'
import { couponsOfSale } from '../../../domain/affiliate/sale.ts'
import type { IntakeMessage } from './intake-message.ts'

export interface SiteProgramme {
  readonly id: number
  readonly name: string
  readonly currency: string
}

// In one order for everybody, so that two who take in sales of a site wait for one another and not for ever.
const LOCK = `SELECT id, name, currency FROM programmes WHERE site_id = $1 ORDER BY id FOR UPDATE`
const ORDERS = `SELECT order_digest AS "order", programme_id AS id, confirmed FROM sales
  WHERE programme_id = ANY($1) AND order_digest = ANY($2)`
const CODES = `SELECT kind, code, programme_id AS id FROM affiliate_codes
  WHERE site_id = $1 AND (kind, code) IN (SELECT * FROM unnest($2::text[], $3::text[]))`

/** Locks the programmes of a site until the transaction ends. */
export const lockProgrammes = async (client: PoolClient, siteId: number): Promise<SiteProgramme[]> =>
  (await client.query<SiteProgramme>(LOCK, [siteId])).rows

interface Claim {
  readonly kind: 'code' | 'coupon'
  readonly code: string
}

/** A coupon before a click: it was typed in, where a click may be of days ago. */
function claimsOf({ content }: IntakeMessage): Claim[] {
  if (content.kind !== 'sale') return []
  const { sale } = content.received
  const { click } = sale
  return [
    ...couponsOfSale(sale).map(coupon => ({ kind: 'coupon' as const, code: foldCode(coupon) })),
    ...(click === undefined ? [] : [{ kind: 'code' as const, code: foldCode(click.code) }]),
  ]
}

const keyOf = ({ kind, code }: Claim): string => `${kind} ${code}`

const orderOf = ({ content }: IntakeMessage): Buffer[] =>
  content.kind === 'invalid' ? [] : [content.received.order]

/**
 * Finds the programme of each message: the one that has its order already, so that no order is credited twice; else the one
 * of its coupon or its code, else the one it names, else the only one.
 * @param programmes as {@link lockProgrammes} gave them
 */
export async function chooseProgrammes(
  client: PoolClient,
  { siteId, programmes }: { readonly siteId: number; readonly programmes: readonly SiteProgramme[] },
  messages: readonly IntakeMessage[],
): Promise<(SiteProgramme | undefined)[]> {
  const byId = new Map(programmes.map(one => [one.id, one]))
  const known = await client.query<{ order: Buffer; id: number; confirmed: boolean }>(ORDERS, [
    [...byId.keys()],
    messages.flatMap(orderOf),
  ])
  const keyOfOrder = ({ order }: { order: Buffer }): string => order.toString('hex')
  // What only a browser told is no reason to put there what the shop says.
  const told = new Map(
    known.rows.filter(row => !row.confirmed).map(row => [keyOfOrder(row), byId.get(row.id)]),
  )
  const ofOrder = new Map(
    known.rows.filter(row => row.confirmed).map(row => [keyOfOrder(row), byId.get(row.id)]),
  )
  const claims = messages.flatMap(claimsOf)
  const held = await client.query<Claim & { id: number }>(CODES, [
    siteId,
    claims.map(({ kind }) => kind),
    claims.map(({ code }) => code),
  ])
  const ofClaim = new Map(held.rows.map(row => [keyOf(row), byId.get(row.id)]))
  const [only] = programmes.length === 1 ? programmes : []
  const choose = (message: IntakeMessage): SiteProgramme | undefined => {
    const { content } = message
    if (content.kind === 'invalid') return undefined
    const claimed = claimsOf(message)
      .map(claim => ofClaim.get(keyOf(claim)))
      .find(one => one !== undefined)
    if (claimed !== undefined) return claimed
    if (content.programme === undefined) return only
    return programmes.find(({ name }) => name === content.programme)
  }
  // A sale says where its order is before a refund asks for it; and of two sales of an order the first does.
  const sales = messages.flatMap(message =>
    message.content.kind === 'sale' ? [{ message, received: message.content.received }] : [],
  )
  const signedFirst = sales.toSorted((a, b) => Number(b.received.confirmed) - Number(a.received.confirmed))
  for (const { message, received } of signedFirst) {
    const key = keyOfOrder(received)
    if (ofOrder.has(key)) continue
    const before = told.get(key)
    ofOrder.set(key, received.confirmed ? (choose(message) ?? before) : (before ?? choose(message)))
  }
  for (const [key, programme] of told) if (!ofOrder.has(key)) ofOrder.set(key, programme)
  return messages.map(message => {
    const [order] = orderOf(message)
    return (order && ofOrder.get(keyOfOrder({ order }))) ?? choose(message)
  })
}
