import { join } from 'node:path'
import { connectServer } from '@gatecount/shared/adapters/clickhouse/server'
import { createPostgresStore } from '@gatecount/shared/adapters/control/postgres'
import { readEnvironment } from '@gatecount/shared/process/environment'
import { keptSecret } from '@gatecount/shared/process/kept-secret'
import { createLog } from '@gatecount/shared/process/log'
import { untilStopped } from '@gatecount/shared/process/until-stopped'
import { dashboardConfig, serversOf } from './config.ts'
import { createDashboard } from './dashboard.ts'

// biome-ignore lint/style/noProcessEnv: the entry passes the environment on
const environment = readEnvironment(process.env)
const log = createLog('dashboard', environment.LOG_LEVEL)
const servers = serversOf(environment)

await using cells = connectServer({ url: servers.clickhouse })
await using control = createPostgresStore({
  url: servers.postgres,
  wrappingSecret: environment.secrets.DASHBOARD_SECRET,
  previousSecret: environment.secrets.DASHBOARD_SECRET_PREVIOUS,
  payoutSecret: keptSecret(join(environment.DATA_DIR, 'payout-secret')),
})
await control.migrate()
await using dashboard = await createDashboard({
  config: dashboardConfig(environment),
  cells: cells.reader,
  control,
  queueRedis: { url: servers.queueRedis },
  log,
})
log.info('listening', { port: dashboard.port })
await untilStopped()
log.info('stopping')
