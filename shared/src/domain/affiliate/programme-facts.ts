/** Sales of which the same is known: what was decided, whether money came back, and after how many days. */
export interface ValidationCount {
  /** `reversed`: taken back before anybody decided. */
  readonly verdict: 'pending' | 'approved' | 'rejected' | 'reversed'
  /** Refunded in part or whole. */
  readonly reversed: boolean
  /** From the day it was received. */
  readonly validationDays: number | null
  /** From the day of the sale. */
  readonly paymentDays: number | null
  readonly sales: number
}

/** What a programme did, worked out from its ledger and not claimed. Null: of too few sales to say. */
export interface ProgrammeFacts {
  /** Sales that were decided on. */
  readonly decided: number
  /** Shares, 0 to 1. */
  readonly approvalRate: number | null
  readonly reversalRate: number | null
  /** Medians. */
  readonly validationDays: number | null
  readonly paymentDays: number | null
}

/** Days that facts look back over. */
export const FACT_DAYS = 365

/** Below this a rate says more about chance than about a merchant. */
export const FEWEST_SALES = 20

const count = (rows: readonly ValidationCount[]): number => rows.reduce((sum, { sales }) => sum + sales, 0)

function medianOf(
  rows: readonly ValidationCount[],
  daysOf: (row: ValidationCount) => number | null,
): number | null {
  const known = rows.flatMap(row => {
    const days = daysOf(row)
    return days === null ? [] : [{ days, sales: row.sales }]
  })
  const all = known.reduce((sum, { sales }) => sum + sales, 0)
  if (all < FEWEST_SALES) return null
  known.sort((a, b) => a.days - b.days)
  let passed = 0
  for (const { days, sales } of known) {
    passed += sales
    if (passed * 2 >= all) return days
  }
  return null
}

/** @param counts of credited sales */
export function programmeFacts(counts: readonly ValidationCount[]): ProgrammeFacts {
  const decided = counts.filter(({ verdict }) => verdict === 'approved' || verdict === 'rejected')
  const [all, whole] = [count(decided), count(counts)]
  const approved = count(decided.filter(({ verdict }) => verdict === 'approved'))
  const reversed = count(counts.filter(row => row.reversed))
  return {
    decided: all,
    approvalRate: all < FEWEST_SALES ? null : approved / all,
    reversalRate: whole < FEWEST_SALES ? null : reversed / whole,
    validationDays: medianOf(decided, row => row.validationDays),
    paymentDays: medianOf(counts, row => row.paymentDays),
  }
}
