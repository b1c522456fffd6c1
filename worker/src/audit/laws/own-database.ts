import type { CellReader } from '@gatecount/shared/adapters/clickhouse/port'

/** The database that our tables are in. */
export async function ownDatabase(reader: CellReader): Promise<string> {
  const [row] = await reader.rows<{ name: string }>({ text: 'SELECT currentDatabase() AS name', params: {} })
  return row?.name ?? 'default'
}
