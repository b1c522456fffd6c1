import type { CellWriter } from '@gatecount/shared/adapters/clickhouse/port'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { createPostgresStore } from '@gatecount/shared/adapters/control/postgres'
import type { Environment } from '@gatecount/shared/process/environment'
import { openDataDirectory } from '../launch/data-directory.ts'
import { lockDataDirectory } from '../launch/launcher-lock.ts'
import { endLeftovers } from '../launch/leftovers.ts'
import { openCells } from '../launch/open-cells.ts'
import { startPostgres } from '../launch/start-postgres.ts'
import { openTogether } from '../process/opened.ts'

/** The stores alone, with their tables, for work that is done while nothing runs on them. */
export interface OpenStores {
  readonly cells: CellWriter
  readonly control: ControlStore
}

/**
 * Servers where the environment names them, else what is embedded in the data directory.
 * @throws CannotStart when Gatecount runs on the data directory
 */
export const openStores = (environment: Environment): Promise<OpenStores & AsyncDisposable> =>
  openTogether(async ({ keep }) => {
    const directory = openDataDirectory(environment.DATA_DIR)
    await keep(lockDataDirectory(directory))
    await endLeftovers(directory)
    let url = environment.DATABASE_URL
    if (url === undefined) {
      const postgres = await startPostgres(directory.postgres)
      await keep({ [Symbol.asyncDispose]: () => postgres.stop() })
      url = postgres.url
    }
    const control = await keep(createPostgresStore({ url }))
    const { writer } = await keep(openCells(environment, directory))
    await Promise.all([control.migrate(), writer.migrate()])
    return { cells: writer, control }
  })
