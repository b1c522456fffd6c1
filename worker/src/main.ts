import { connectServer } from '@gatecount/shared/adapters/clickhouse/server'
import { createPostgresStore } from '@gatecount/shared/adapters/control/postgres'
import { readEnvironment } from '@gatecount/shared/process/environment'
import { guardMemory } from '@gatecount/shared/process/guard-memory'
import { createLog } from '@gatecount/shared/process/log'
import { untilStopped } from '@gatecount/shared/process/until-stopped'
import { workerConfig } from './config.ts'
import { serveHealth } from './health/serve-health.ts'
import { createWorker } from './worker.ts'

// biome-ignore lint/style/noProcessEnv: the entry point hands the environment to the one file that reads it
const environment = readEnvironment(process.env)
const log = createLog('worker', environment.LOG_LEVEL)
const { CLICKHOUSE_URL, DATABASE_URL } = environment
if (CLICKHOUSE_URL === undefined || DATABASE_URL === undefined) {
  throw new Error('CLICKHOUSE_URL and DATABASE_URL must be set; npm start runs everything without servers')
}
for (const { code, line } of await guardMemory(environment)) log.warn(line, { reason: code })

await using cells = connectServer({ url: CLICKHOUSE_URL, password: environment.secrets.CLICKHOUSE_PASSWORD })
await using control = createPostgresStore({
  url: DATABASE_URL,
  wrappingSecret: environment.secrets.GATECOUNT_SECRET,
  previousSecret: environment.secrets.GATECOUNT_SECRET_PREVIOUS,
})
await using worker = await createWorker({
  config: workerConfig(environment),
  cells: cells.writer,
  auditor: cells.auditor,
  control,
  log,
})
await using _health = await serveHealth(worker, environment)
await untilStopped()
