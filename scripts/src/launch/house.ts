import { dashboardConfig } from '@gatecount/dashboard-server/config'
import { createDashboard } from '@gatecount/dashboard-server/dashboard'
import { openEmbedded } from '@gatecount/shared/adapters/clickhouse/embedded'
import type { CellAuditor, CellReader, CellWriter } from '@gatecount/shared/adapters/clickhouse/port'
import { connectServer } from '@gatecount/shared/adapters/clickhouse/server'
import { createPostgresStore } from '@gatecount/shared/adapters/control/postgres'
import type { Environment } from '@gatecount/shared/process/environment'
import { keptSecret } from '@gatecount/shared/process/kept-secret'
import type { Log } from '@gatecount/shared/process/log'
import { workerConfig } from '@gatecount/worker/config'
import { createWorker } from '@gatecount/worker/worker'
import { CannotStart } from './cannot-start.ts'
import type { DataDirectory } from './data-directory.ts'
import { ensureLocalToken } from './local-access.ts'

type Cells = AsyncDisposable & {
  readonly writer: CellWriter
  readonly reader: CellReader
  readonly auditor: CellAuditor
}

const openCells = async ({ CLICKHOUSE_URL }: Environment, directory: DataDirectory): Promise<Cells> =>
  CLICKHOUSE_URL === undefined ? openEmbedded(directory.clickhouse) : connectServer({ url: CLICKHOUSE_URL })

/** The launcher names every store; alone, this process would count into nothing. */
function needed(environment: Environment, name: 'DATABASE_URL' | 'REDIS_URL' | 'REDIS_VOLATILE_URL'): string {
  const url = environment[name]
  if (url === undefined) throw new CannotStart(`${name} is not set; start the house with npm start.`)
  return url
}

/** Worker and dashboard in one process, which the in-process ClickHouse asks for. What was opened is closed in reverse. */
export async function startHouse(
  environment: Environment,
  directory: DataDirectory,
  log: Log,
): Promise<AsyncDisposable> {
  const opened: AsyncDisposable[] = []
  const keep = async <T extends AsyncDisposable>(opening: T | Promise<T>): Promise<T> => {
    const one = await opening
    opened.push(one)
    return one
  }
  const close = async (): Promise<void> => {
    for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
  }
  try {
    const queueRedis = { url: needed(environment, 'REDIS_URL') }
    const cells = await keep(openCells(environment, directory))
    const control = await keep(
      createPostgresStore({
        url: needed(environment, 'DATABASE_URL'),
        wrappingSecret: environment.secrets.GATECOUNT_SECRET,
        previousSecret: environment.secrets.GATECOUNT_SECRET_PREVIOUS,
        payoutSecret: keptSecret(directory.payoutSecret),
      }),
    )
    await Promise.all([cells.writer.migrate(), control.migrate()])
    await ensureLocalToken(control, directory)
    const worker = await keep(
      createWorker({
        config: workerConfig(environment),
        cells: cells.writer,
        auditor: cells.auditor,
        control,
        log,
      }),
    )
    await keep(
      createDashboard({
        config: dashboardConfig(environment),
        cells: cells.reader,
        control,
        queueRedis,
        log,
        housemates: { metrics: [worker.metrics.registry], pings: {} },
      }),
    )
    return { [Symbol.asyncDispose]: close }
  } catch (error) {
    await close()
    throw error
  }
}
