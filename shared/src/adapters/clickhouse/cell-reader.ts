import type { CellReader } from './port.ts'
import type { ClickHouseSession } from './session.ts'

/** @param session one that the engine itself holds to reading (`readonly = 1`) */
export function createCellReader(session: ClickHouseSession): CellReader {
  return {
    rows: query => session.query(query),
    ping: async () => void (await session.query({ text: 'SELECT 1', params: {} })),
    [Symbol.asyncDispose]: () => session.close(),
  }
}
