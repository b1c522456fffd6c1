import type { PoolClient } from 'pg'
import { appendLines } from './append-lines.ts'
import type { SiteProgramme } from './choose-programme.ts'
import { withdrawn } from './confirm-sale.ts'
import type { IntakeMessage } from './intake-message.ts'
import { changeSaleRows, findSaleRows } from './sale-rows.ts'

/** Sales of one day that browsers told and nobody has confirmed, at the most: anybody can make them up. */
export const MOST_TOLD_A_DAY = 500

const COUNT = `SELECT count(*)::int AS told FROM sales
  WHERE programme_id = ANY($1) AND NOT confirmed AND received_on = $2`

const isTold = ({ content }: IntakeMessage): boolean => content.kind === 'sale' && !content.received.confirmed

/** Of these messages, what browsers told beyond what is taken in a day. */
export async function tooManyTold(
  client: PoolClient,
  programmes: readonly SiteProgramme[],
  { messages, today }: { readonly messages: readonly IntakeMessage[]; readonly today: string },
): Promise<ReadonlySet<IntakeMessage>> {
  const told = messages.filter(isTold)
  if (told.length === 0) return new Set()
  const ids = programmes.map(({ id }) => id)
  const { rows } = await client.query<{ told: number }>(COUNT, [ids, today])
  return new Set(told.slice(Math.max(0, MOST_TOLD_A_DAY - (rows[0]?.told ?? 0))))
}

/**
 * What a browser told of an order in one programme ends where the shop has put the order into another: no order is credited
 * twice.
 */
export async function endToldElsewhere(
  client: PoolClient,
  programme: SiteProgramme,
  { orders, today }: { readonly orders: readonly Buffer[]; readonly today: string },
): Promise<void> {
  const where = `order_digest = ANY($2) AND NOT confirmed AND state <> 'rejected'`
  const rows = await findSaleRows(client, programme.id, where, [orders])
  if (rows.length === 0) return
  const lines = rows.flatMap(withdrawn)
  for (const row of rows) {
    row.standing = 0n
    row.state = 'rejected'
  }
  await changeSaleRows(client, programme.id, rows)
  await appendLines(client, programme, { lines, today })
}
