import { openEmbedded } from '@gatecount/shared/adapters/clickhouse/embedded'
import type { CellAuditor, CellReader, CellWriter } from '@gatecount/shared/adapters/clickhouse/port'
import { connectServer } from '@gatecount/shared/adapters/clickhouse/server'
import type { Environment } from '@gatecount/shared/process/environment'
import type { DataDirectory } from './data-directory.ts'

type Cells = AsyncDisposable & {
  readonly writer: CellWriter
  readonly reader: CellReader
  readonly auditor: CellAuditor
}

/** ClickHouse as the environment has it: a server, or in this process. */
export const openCells = async ({ CLICKHOUSE_URL }: Environment, directory: DataDirectory): Promise<Cells> =>
  CLICKHOUSE_URL === undefined ? openEmbedded(directory.clickhouse) : connectServer({ url: CLICKHOUSE_URL })
