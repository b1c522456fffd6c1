import type { CellReader } from './port.ts'
import type { ClickHouseSession } from './session.ts'
import { siteRowsSql } from './site-rows-sql.ts'

/**
 * @param session one that the engine itself holds to reading (`readonly = 1`)
 * @param openFiles another one, for a file that may be long
 */
export function createCellReader(
  session: ClickHouseSession,
  openFiles: () => Promise<Pick<ClickHouseSession, 'file' | 'close'>>,
): CellReader {
  return {
    rows: query => session.query(query),
    async *siteRows(site, table, format) {
      const files = await openFiles()
      try {
        yield* files.file(siteRowsSql(site, table), format)
      } finally {
        await files.close()
      }
    },
    ping: async () => void (await session.query({ text: 'SELECT 1', params: {} })),
    [Symbol.asyncDispose]: () => session.close(),
  }
}
