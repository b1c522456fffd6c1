import { dashboardConfig } from '@gatecount/dashboard-server/config'
import { createDashboard } from '@gatecount/dashboard-server/dashboard'
import { createPostgresStore } from '@gatecount/shared/adapters/control/postgres'
import type { Environment } from '@gatecount/shared/process/environment'
import { keptSecret } from '@gatecount/shared/process/kept-secret'
import type { Log } from '@gatecount/shared/process/log'
import { workerConfig } from '@gatecount/worker/config'
import { createWorker } from '@gatecount/worker/worker'
import { openTogether } from '../process/opened.ts'
import { CannotStart } from './cannot-start.ts'
import type { DataDirectory } from './data-directory.ts'
import { ensureLocalToken } from './local-access.ts'
import { openCells } from './open-cells.ts'

/** The launcher names every store; alone, this process would count into nothing. */
function needed(environment: Environment, name: 'DATABASE_URL' | 'REDIS_URL' | 'REDIS_VOLATILE_URL'): string {
  const url = environment[name]
  if (url === undefined) throw new CannotStart(`${name} is not set; start the house with npm start.`)
  return url
}

/** Worker and dashboard in one process, which the in-process ClickHouse asks for. What was opened is closed in reverse. */
export const startHouse = (
  environment: Environment,
  directory: DataDirectory,
  log: Log,
): Promise<AsyncDisposable> =>
  openTogether(async ({ keep }) => {
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
    return {}
  })
