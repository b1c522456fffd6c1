import type { PoolClient } from 'pg'
import type { RuleSet } from '../../../domain/affiliate/commission-rule.ts'
import { reversalOf } from '../../../domain/affiliate/reverse-commission.ts'
import { atMost, type MonthSold, partsAtTier } from '../../../domain/affiliate/work-out-commission.ts'
import type { Step } from '../../../domain/ledger/posting.ts'
import { appendLines, type NewLine } from './append-lines.ts'
import { countedSale } from './counted-sales.ts'
import { openProgramme } from './open-programme.ts'
import { changeSaleRows, findSaleRows, type SaleRow } from './sale-rows.ts'
import { partsOf, writtenParts } from './worked-out.ts'

/** Where the difference goes: to where the commission stands. What was paid out already is paid with the next payout. */
const ADDED_TO: Readonly<Partial<Record<SaleRow['state'], Step>>> = {
  pending: 'tier_pending',
  approved: 'tier_approved',
  payable: 'tier_payable',
  paid: 'tier_payable',
}

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((a, b) => a + b, 0n)

/** What of the sales of a month was not sent back. */
function soldIn(rows: readonly SaleRow[]): MonthSold {
  const kept = rows.filter(row => row.state !== 'rejected' && row.refunded < row.base)
  return { volume: sum(kept.map(row => row.base - row.refunded)), count: BigInt(kept.length) }
}

/** Raises a commission to its tier: changes its row, and gives the line for it, if it is more. */
function raise(row: SaleRow, rules: RuleSet, sold: MonthSold, room: bigint | undefined): NewLine | undefined {
  const step = ADDED_TO[row.state]
  const { affiliate, workedOut, number, day: soldOn } = row
  if (step === undefined || affiliate === null || workedOut === null) return undefined
  const parts = partsAtTier(rules, partsOf(workedOut), sold)
  const whole = sum(parts.map(part => part.earned))
  const more = atMost(whole - reversalOf(parts, whole, row.refunded) - row.standing, room)
  if (more <= 0n) return undefined
  row.earned += more
  row.standing += more
  row.workedOut = { ...workedOut, parts: writtenParts(parts) }
  return { affiliate, step, amount: more, sale: number, soldOn, workedOut: row.workedOut }
}

function raiseAll(rows: readonly SaleRow[], versions: ReadonlyMap<number, RuleSet>): [SaleRow, NewLine][] {
  const sold = soldIn(rows)
  let earned = sum(rows.map(row => row.earned))
  return rows.flatMap(row => {
    const rules = versions.get(row.workedOut?.rulesVersion ?? 0)
    if (rules === undefined) return []
    const room = rules.mostPerMonth === undefined ? undefined : rules.mostPerMonth - earned
    const line = raise(row, rules, sold, room)
    if (line === undefined) return []
    earned += line.amount
    return [[row, line] satisfies [SaleRow, NewLine]]
  })
}

/**
 * When a month is over, the tier that an affiliate came to holds for all its sales, and each difference is a line of its own.
 * Done again it finds no difference, unless sales came late. A tier that was paid stays so when goods are sent back later.
 * @param month `YYYY-MM`; one that goes on is left alone
 * @returns how many commissions were raised
 */
export async function settleTiers(
  client: PoolClient,
  programmeId: number,
  { month, today }: { readonly month: string; readonly today: string },
): Promise<number> {
  if (month >= today.slice(0, 7)) return 0
  const programme = await openProgramme(client, programmeId)
  const tiered = programme.terms.rules.filter(({ rules }) => rules.some(rule => rule.tiers !== undefined))
  if (tiered.length === 0) return 0
  const versions = new Map(tiered.map(rules => [rules.version, rules]))
  // What a browser told is no sale of the month before somebody approved it.
  const where = `outcome = 'accepted' AND ${countedSale('sales')} AND day >= $2 AND day < $2::date + interval '1 month'`
  const rows = await findSaleRows(client, programmeId, where, [`${month}-01`])
  const affiliates = [...new Set(rows.map(row => row.affiliate))]
  const raised = affiliates.flatMap(affiliate =>
    raiseAll(
      rows.filter(row => row.affiliate === affiliate),
      versions,
    ),
  )
  await changeSaleRows(
    client,
    programmeId,
    raised.map(([row]) => row),
  )
  await appendLines(client, programme, { lines: raised.map(([, line]) => line), today })
  return raised.length
}
