import { setTimeout as sleep } from 'node:timers/promises'
import type { RetainedKind } from '../../domain/privacy/retention.ts'
import { BOOKKEEPING_CUTS } from '../../domain/report/cell-row.ts'
import { TOTAL_CUTS } from '../../domain/report/cuts.ts'
import type { CellWriter } from './port.ts'
import { KEY_ROW, RECEIPT_ROW } from './release-rows.ts'
import type { ClickHouseSession } from './session.ts'

const listed = (words: readonly string[]): string => words.map(word => `'${word}'`).join(', ')

/** The rows of each kind, as a condition. Words of our own; statements that change rows take no parameters. */
const ROWS_OF: Readonly<
  Record<RetainedKind, { readonly table: 'cells' | 'released'; readonly are: string }>
> = {
  attributes: { table: 'cells', are: `cut NOT IN (${listed([...TOTAL_CUTS, ...BOOKKEEPING_CUTS])})` },
  // Not how far logs were read: a line that was counted must not be counted again.
  totals: { table: 'cells', are: `cut IN (${listed([...TOTAL_CUTS, 'dropped'])})` },
  // The receipts stay, so that the chain can be followed and no day is released twice.
  releases: { table: 'released', are: `family NOT IN (${listed([RECEIPT_ROW, KEY_ROW])})` },
}

const DAY = /^\d{4}-\d\d-\d\d$/
const REPLACED = `SELECT concat(table, ' ', name) AS part FROM system.parts
  WHERE database = currentDatabase() AND table IN ('cells', 'released') AND NOT active AND rows > 0`

const LOOK_MS = 100
const UNFINISHED = `SELECT count() AS waiting, countIf(latest_fail_reason != '') AS failing FROM system.mutations
  WHERE database = currentDatabase() AND table = {table:String} AND NOT is_done AND NOT is_killed`

interface Unfinished {
  readonly waiting: number
  readonly failing: number
}

/** Deletes rows of a site: not by a mark that hides them, but by writing every part anew that has some. */
export function createSiteRows(
  session: ClickHouseSession,
): Pick<CellWriter, 'forgetSite' | 'forgetBefore' | 'replacedParts'> {
  // Not waited for in the statement: a large table takes minutes, and inserts of the same session would wait behind it.
  const rewrite = async (table: string, condition: string): Promise<void> => {
    await session.command(`ALTER TABLE ${table} DELETE WHERE ${condition} SETTINGS mutations_sync = 0`)
    for (;;) {
      const [state] = await session.query<Unfinished>({ text: UNFINISHED, params: { table } })
      if (Number(state?.waiting ?? 0) === 0) return
      if (Number(state?.failing ?? 0) > 0) throw new Error('ClickHouse cannot delete rows; its log says why')
      await sleep(LOOK_MS)
    }
  }

  return {
    async forgetSite(site) {
      for (const table of ['cells', 'released']) await rewrite(table, `site = ${Math.trunc(site)}`)
    },

    async forgetBefore(site, kind, day) {
      if (!DAY.test(day)) throw new Error('A day is written YYYY-MM-DD')
      const { table, are } = ROWS_OF[kind]
      const condition = `site = ${Math.trunc(site)} AND ${are} AND start < '${day}'`
      const text = `SELECT count() AS n FROM ${table} WHERE ${condition}`
      const [row] = await session.query<{ n: number }>({ text, params: {} })
      const rows = Number(row?.n ?? 0)
      if (rows > 0) await rewrite(table, condition)
      return rows
    },

    async replacedParts() {
      const rows = await session.query<{ part: string }>({ text: REPLACED, params: {} })
      return new Set(rows.map(({ part }) => part))
    },
  }
}
