import type { PoolClient } from 'pg'
import type { SaleOutcome } from '../../../domain/affiliate/outcome.ts'
import { appendLines } from './append-lines.ts'
import { confirmSale } from './confirm-sale.ts'
import { type Decided, decideSale, type ReceivedSale } from './decide-sale.ts'
import { keepRefundsAgain, takeKeptRefunds } from './kept-refunds.ts'
import { openProgramme } from './open-programme.ts'
import { addSaleRows, findSaleRows, rewriteSaleRows, type SaleRow } from './sale-rows.ts'
import { readStandings } from './standings.ts'

/** What a shop is answered. */
export interface SaleAnswer {
  readonly outcome: SaleOutcome
  /** Number of the sale in the programme. */
  readonly sale: number
  readonly affiliate?: string
  /** Minor units. */
  readonly commission?: bigint
}

const answerOf = ({ outcome, number, affiliate, earned }: SaleRow): SaleAnswer => ({
  outcome,
  sale: number,
  ...(affiliate !== null && { affiliate }),
  ...(outcome === 'accepted' && { commission: earned }),
})

/** The sale of a browser waits for that of the shop, so the shop's is looked at first. */
const shopsFirst = (received: readonly ReceivedSale[]): number[] =>
  [...received.keys()].sort((a, b) => Number(received[b]?.confirmed) - Number(received[a]?.confirmed))

/**
 * Takes sales in, each order once, in one transaction with their lines of the ledger. An order that is there already, or
 * twice among these, is answered `duplicate` with what became of it first; but what only a browser had told is confirmed, and
 * where it was told wrongly put right, by the shop.
 * @param today local day of the site
 */
export async function takeSales(
  client: PoolClient,
  programmeId: number,
  { received, today }: { readonly received: readonly ReceivedSale[]; readonly today: string },
): Promise<SaleAnswer[]> {
  const programme = await openProgramme(client, programmeId)
  const orders = received.map(({ order }) => order)
  const there = await findSaleRows(client, programmeId, 'order_digest = ANY($2)', [orders])
  const known = new Map(there.map(row => [row.order.toString('hex'), row]))
  const signed = received.filter(({ confirmed: isSigned }) => isSigned)
  const standings = await readStandings(
    client,
    programme,
    signed.map(({ order }) => order),
  )
  const fresh = new Map<string, Decided>()
  const confirmed = new Map<string, Decided>()
  const answers = new Map<number, SaleAnswer>()
  for (const at of shopsFirst(received)) {
    const one = received[at]
    if (one === undefined) continue
    const key = one.order.toString('hex')
    const before = confirmed.get(key)?.row ?? known.get(key) ?? fresh.get(key)?.row
    if (before !== undefined && (before.confirmed || !one.confirmed)) {
      answers.set(at, { ...answerOf(before), outcome: 'duplicate' })
      continue
    }
    const number = before?.number ?? programme.received + fresh.size + 1
    const made = decideSale(programme, one, { number, receivedOn: today, standings })
    const decided = before === undefined ? made : confirmSale(before, made)
    if (before === undefined) fresh.set(key, decided)
    else confirmed.set(key, decided)
    answers.set(at, answerOf(decided.row))
  }
  const anew = [...confirmed].filter(([, { row }]) => row.payout === null)
  await keepRefundsAgain(
    client,
    programmeId,
    anew.map(([, { row }]) => row.order),
  )
  await takeKeptRefunds(client, programmeId, new Map([...fresh, ...anew]))
  const rowsOf = (all: ReadonlyMap<string, Decided>): SaleRow[] => [...all.values()].map(({ row }) => row)
  await addSaleRows(client, programmeId, rowsOf(fresh))
  await rewriteSaleRows(client, programmeId, rowsOf(confirmed))
  const lines = [...confirmed.values(), ...fresh.values()].flatMap(one => one.lines)
  await appendLines(client, programme, { lines, today })
  return received.map((_, at) => answers.get(at) ?? { outcome: 'invalid', sale: 0 })
}
