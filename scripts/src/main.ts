import { createPostgresStore } from '@gatecount/shared/adapters/control/postgres'
import { readEnvironment } from '@gatecount/shared/process/environment'
import { keptSecret } from '@gatecount/shared/process/kept-secret'
import { Command } from 'commander'
import { createApiClient } from './api/api-client.ts'
import { requestSignInLink } from './api/sign-in-link.ts'
import { banner } from './launch/banner.ts'
import { launch } from './launch/launch.ts'
import { localToken } from './launch/local-access.ts'
import { exitCodeOf } from './process/exit-code.ts'
import { stopSignal } from './process/stop-signal.ts'

interface StartFlags {
  readonly demo?: true
  readonly port?: string
}

async function start({ demo, port }: StartFlags): Promise<void> {
  const began = performance.now()
  const variables = { ...process.env, ...(port !== undefined && { DASHBOARD_PORT: port }) }
  const environment = readEnvironment(variables)
  const signal = stopSignal()
  const say = (what: string): void => void process.stderr.write(`  ${what} …\n`)
  await using house = await launch({ environment, variables, withCollector: true, signal, say })

  const { dashboard, collector } = house.addresses
  const api = createApiClient(dashboard, localToken(house.directory))
  let shared: string | undefined
  if (demo) {
    const { startDemo } = await import('./demo/start-demo.ts')
    await using control = createPostgresStore({
      url: house.addresses.database,
      wrappingSecret: environment.secrets.GATECOUNT_SECRET,
      previousSecret: environment.secrets.GATECOUNT_SECRET_PREVIOUS,
      payoutSecret: keptSecret(house.directory.payoutSecret),
    })
    shared = await startDemo({ api, control, collector, signal, say })
  }
  for (const line of house.warnings) process.stderr.write(`! ${line}\n`)
  const seconds = (performance.now() - began) / 1000
  const link = await requestSignInLink(api)
  process.stdout.write(banner({ dashboard, collector, link, seconds, shared }))

  const stopped = new Promise<void>(resolve =>
    signal.addEventListener('abort', () => resolve(), { once: true }),
  )
  await Promise.race([stopped, house.givenUp])
  say('Stopping')
}

const program = new Command()
  .name('npm start --')
  .description('Starts Gatecount on this machine: collector, worker, dashboard and the stores they need.')
  .option('--demo', 'fill a demo shop with 90 days of invented traffic, and keep a trickle going')
  .option('--port <number>', 'port of the dashboard (otherwise DASHBOARD_PORT, or 3000)')
  .addHelpText(
    'after',
    `
Environment: DATA_DIR (./data), DASHBOARD_PORT (3000), COLLECTOR_PORT (3001), HOST (0.0.0.0), and
REDIS_URL, REDIS_VOLATILE_URL, CLICKHOUSE_URL, DATABASE_URL to use servers instead of embedded stores.`,
  )
  .action(start)

process.exitCode = await exitCodeOf(() => program.parseAsync())
