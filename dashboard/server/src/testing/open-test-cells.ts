import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Embedded, openEmbedded } from '@gatecount/shared/adapters/clickhouse/embedded'
import { SMALL_MACHINE } from '@gatecount/shared/adapters/clickhouse/machine'
import type { CellRow } from '@gatecount/shared/domain/report/cell-row'

/** A ClickHouse of its own that holds these cells. */
export async function openTestCells(rows: readonly CellRow[] = []): Promise<Embedded> {
  const directory = await mkdtemp(join(tmpdir(), 'gatecount-cells-'))
  const store = await openEmbedded(directory, SMALL_MACHINE)
  await store.writer.migrate()
  if (rows.length > 0) await store.writer.append({ token: 'cells', rows })
  return {
    ...store,
    async [Symbol.asyncDispose]() {
      await store[Symbol.asyncDispose]()
      await rm(directory, { recursive: true, force: true })
    },
  }
}
