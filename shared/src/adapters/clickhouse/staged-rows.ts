import { GATE, HITS_GATE } from '../../domain/privacy/gates.ts'
import { RELEASE_FAMILY_NAMES } from '../../domain/privacy/release-families.ts'
import { BOOKKEEPING_CUTS } from '../../domain/report/cell-row.ts'
import { CUTS, TOTAL_CUTS } from '../../domain/report/cuts.ts'
import { EXPORTED_COLUMNS, EXPORTED_TABLES, type ExportedTable } from '../../domain/site-life/site-export.ts'
import { HITS_PARAMS, hitsSql } from './hits-sql.ts'
import type { StagedRows } from './port.ts'
import { readReceipts, readRelease } from './release-reader.ts'
import { KEY_ROW, RECEIPT_ROW } from './release-rows.ts'
import type { ClickHouseSession } from './session.ts'

const nameOf = (task: number, table: ExportedTable): string => `import_${Math.trunc(task)}_${table}`
const columnsOf = (table: ExportedTable): string => EXPORTED_COLUMNS[table].map(({ name }) => name).join(', ')
const structureOf = (table: ExportedTable): string =>
  EXPORTED_COLUMNS[table].map(({ name, type }) => `${name} ${type}`).join(', ')

const WITHOUT_ATTRIBUTE: readonly string[] = [...TOTAL_CUTS, ...BOOKKEEPING_CUTS]
/** The number of a batch is of the queue that counted it; another installation has another queue. */
const KNOWN_CUTS = [...WITHOUT_ATTRIBUTE, ...CUTS.map(({ name }) => name)].filter(cut => cut !== 'offset')
const KNOWN_FAMILIES = [RECEIPT_ROW, KEY_ROW, ...RELEASE_FAMILY_NAMES]

/** Day cells only, and those without visitors by their hits: those of weeks and months have higher gates, and pass these all the more. */
const cellFaults = (table: string): string => `SELECT
    countIf(cut NOT IN {cuts:Array(String)} OR period NOT IN ('day', 'week', 'month')) AS unknown,
    countIf(cut NOT IN {plain:Array(String)} AND if(visitors > 0,
      visitors < if(position(cut, ':') > 0, {pair:UInt32}, {single:UInt32}),
      ${hitsSql(count => count)} < {hits:UInt32})) AS small
  FROM ${table}`
const releaseFaults = (table: string): string => `SELECT
    countIf(family NOT IN {families:Array(String)} OR period NOT IN ('week', 'month')) AS unknown
  FROM ${table}`

/** Files of an export come into tables of their own first, so that a damaged one leaves no row among the others. */
export function createStagedRows(session: ClickHouseSession): StagedRows {
  const drop = (task: number, table: ExportedTable): Promise<void> =>
    session.command(`DROP TABLE IF EXISTS ${nameOf(task, table)} SYNC`)

  return {
    async stage(task, table, format, bytes) {
      const name = nameOf(task, table)
      const structure = structureOf(table)
      await drop(task, table)
      await session.command(`CREATE TABLE ${name} (${structure}) ENGINE = MergeTree ORDER BY tuple()`)
      await session.readFile({ name, structure }, format, bytes)
    },

    async stagedFaults(task) {
      const [cells] = await session.query<{ unknown: number; small: number }>({
        text: cellFaults(nameOf(task, 'cells')),
        params: {
          cuts: KNOWN_CUTS,
          plain: WITHOUT_ATTRIBUTE,
          single: GATE[1],
          pair: GATE[2],
          hits: HITS_GATE,
          ...HITS_PARAMS,
        },
      })
      const [released] = await session.query<{ unknown: number }>({
        text: releaseFaults(nameOf(task, 'released')),
        params: { families: KNOWN_FAMILIES },
      })
      return {
        unknown: Number(cells?.unknown ?? 0) + Number(released?.unknown ?? 0),
        small: Number(cells?.small ?? 0),
      }
    },

    async adoptStaged(task, site) {
      for (const table of EXPORTED_TABLES) {
        const columns = columnsOf(table)
        await session.command(
          `INSERT INTO ${table} (site, ${columns}) SELECT ${Math.trunc(site)}, ${columns} FROM ${nameOf(task, table)}
            SETTINGS insert_deduplicate = 0`,
        )
      }
    },

    async dropStaged(task) {
      for (const table of EXPORTED_TABLES) await drop(task, table)
    },

    async *releasesOf(site) {
      const source = { rows: session.query }
      for (const { receipt } of await readReceipts(source, site)) {
        const release = await readRelease(source, site, receipt.sequence)
        if (release !== undefined) yield release
      }
    },
  }
}
