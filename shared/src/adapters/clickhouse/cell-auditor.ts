import type { CellAuditor, CellReader, StoredTable } from './port.ts'
import type { ClickHouseSession } from './session.ts'
import { encodeTabSeparated } from './tab-separated.ts'

/** Tables that hold rows. Of `system` only the logs: all else there is about the server as it runs. */
const TABLES = `SELECT database, name FROM system.tables
  WHERE lower(database) != 'information_schema' AND engine NOT LIKE '%View'
    AND (database != 'system' OR name LIKE '%_log' OR name LIKE '%_log_%')
  ORDER BY database, name`

const PLANTED_VALUES = 'audit_planted_values'
const PLANTED_CELLS = 'audit_planted_cells'

const quoted = (name: string): string => `\`${name.replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\``

/** A value in a line of TabSeparated; every byte that is not a plain letter is escaped. */
const escaped = (value: Buffer): string =>
  [...value].map(byte => `\\x${byte.toString(16).padStart(2, '0')}`).join('')

/**
 * @param reading a session that the engine itself holds to reading (`readonly = 1`)
 * @param writing makes and removes planted tables
 * @param reader for all else that a reader does
 */
export function createCellAuditor(
  reading: ClickHouseSession,
  writing: ClickHouseSession,
  reader: CellReader,
): CellAuditor {
  const drop = (name: string): Promise<void> => writing.command(`DROP TABLE IF EXISTS ${name}`)

  async function plant(name: string, columns: string, rows: Buffer): Promise<StoredTable & AsyncDisposable> {
    await drop(name)
    await writing.command(`CREATE TABLE ${name} ${columns} ENGINE = Memory`)
    if (rows.length > 0) await writing.insert(name, rows, {})
    const [{ database } = { database: 'default' }] = await reading.query<{ database: string }>({
      text: 'SELECT currentDatabase() AS database',
      params: {},
    })
    return { database, name, [Symbol.asyncDispose]: () => drop(name) }
  }

  return {
    ...reader,
    rows: query => reading.query(query),
    tables: () => reading.query<StoredTable>({ text: TABLES, params: {} }),
    everyRow: ({ database, name }, format) =>
      reading.stream(`SELECT * FROM ${quoted(database)}.${quoted(name)}`, format),
    plantValues: values =>
      plant(
        PLANTED_VALUES,
        '(leak String)',
        Buffer.from(values.map(value => `${escaped(value)}\n`).join('')),
      ),
    plantCells: rows => plant(PLANTED_CELLS, 'AS cells', encodeTabSeparated(rows)),
    async removePlanted() {
      await drop(PLANTED_VALUES)
      await drop(PLANTED_CELLS)
    },
  }
}
