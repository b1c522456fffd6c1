import type { PoolClient } from 'pg'
import type { Step } from '../../../domain/ledger/posting.ts'
import { addDays } from '../../../domain/time/local-time.ts'
import { findHeldAffiliates } from '../trust/held-affiliates.ts'
import { appendLines, type NewLine } from './append-lines.ts'
import { openProgramme } from './open-programme.ts'
import { bonusesOfSales } from './sale-bonuses.ts'
import { changeSaleRows, findSaleRows, type SaleRow } from './sale-rows.ts'

/** What a merchant decides about a sale that waits. */
export interface Decision {
  /** Number of the sale. */
  readonly sale: number
  readonly verdict: 'approve' | 'reject'
  /** The affiliate reads it. */
  readonly reason?: string
}

interface Move {
  readonly step: Step
  readonly state: SaleRow['state']
}

const MOVES = {
  approve: { step: 'approved', state: 'approved' },
  reject: { step: 'rejected', state: 'rejected' },
  due: { step: 'due', state: 'payable' },
} as const satisfies Record<string, Move>

type Bonuses = Awaited<ReturnType<typeof bonusesOfSales>>

/** @param bonuses those of the sale move with it */
function moveRow(row: SaleRow, move: Move, bonuses: Bonuses, reason?: string): NewLine[] {
  const { affiliate, number, day: soldOn, standing } = row
  row.state = move.state
  if (move.state === 'rejected') row.standing = 0n
  if (affiliate === null) return []
  const line = { affiliate, step: move.step, sale: number, soldOn, ...(reason !== undefined && { reason }) }
  return [
    ...(standing === 0n ? [] : [{ ...line, amount: standing }]),
    ...(bonuses.get(number) ?? []).map(bonus => ({ ...line, ...bonus })),
  ]
}

const numbersOf = (rows: readonly SaleRow[]): number[] => rows.map(row => row.number)

/**
 * Approves and rejects sales that wait; what does not wait any more is left as it is.
 * @returns the numbers of the sales that were decided
 */
export async function decideSales(
  client: PoolClient,
  programmeId: number,
  { decisions, today }: { readonly decisions: readonly Decision[]; readonly today: string },
): Promise<number[]> {
  const programme = await openProgramme(client, programmeId)
  const rows = await findSaleRows(client, programmeId, `number = ANY($2) AND state = 'pending'`, [
    decisions.map(one => one.sale),
  ])
  const byNumber = new Map(decisions.map(one => [one.sale, one]))
  const bonuses = await bonusesOfSales(client, programme, numbersOf(rows))
  const lines = rows.flatMap(row => {
    const decision = byNumber.get(row.number)
    return decision === undefined ? [] : moveRow(row, MOVES[decision.verdict], bonuses, decision.reason)
  })
  await changeSaleRows(client, programmeId, rows)
  await appendLines(client, programme, { lines, today })
  return numbersOf(rows)
}

/** Sales that are moved on in one transaction. */
const AT_ONCE = 2000

/**
 * Approves what nobody decided on in time, and makes payable what has been held long enough. Done again, it does nothing.
 * What is approved of an affiliate whose payouts a person has stopped stays so until that is over.
 * @param today local day of the site
 * @returns how many commissions were moved
 */
export async function advanceCommissions(
  client: PoolClient,
  programmeId: number,
  today: string,
): Promise<number> {
  const programme = await openProgramme(client, programmeId)
  const before = addDays(today, -programme.terms.approveAfterDays)
  const stopped = await findHeldAffiliates(client, programmeId)
  const waiting = await findSaleRows(
    client,
    programmeId,
    `state = 'pending' AND confirmed AND received_on <= $2 AND number IN (
      SELECT number FROM sales WHERE programme_id = $1 AND state = 'pending' AND confirmed AND received_on <= $2
      ORDER BY number LIMIT ${AT_ONCE})`,
    [before],
  )
  const held = await findSaleRows(
    client,
    programmeId,
    `state = 'approved' AND number IN (
      SELECT number FROM sales WHERE programme_id = $1 AND state = 'approved' AND held_until <= $2
        AND affiliate_id <> ALL($3)
      ORDER BY number LIMIT ${AT_ONCE})`,
    [today, stopped],
  )
  const ripe = [
    ...held,
    ...waiting.filter(
      ({ heldUntil, affiliate }) =>
        heldUntil !== null && heldUntil <= today && affiliate !== null && !stopped.includes(affiliate),
    ),
  ]
  const moved = [...new Set([...waiting, ...held])]
  const bonuses = await bonusesOfSales(client, programme, numbersOf(moved))
  const lines = waiting.flatMap(row => moveRow(row, MOVES.approve, bonuses))
  lines.push(...ripe.flatMap(row => moveRow(row, MOVES.due, bonuses)))
  await changeSaleRows(client, programmeId, moved)
  await appendLines(client, programme, { lines, today })
  return moved.length
}
