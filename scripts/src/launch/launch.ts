import type { Environment } from '@gatecount/shared/process/environment'
import { guardMemory } from '@gatecount/shared/process/guard-memory'
import { type Addresses, writeAddresses } from './addresses.ts'
import { CannotStart } from './cannot-start.ts'
import { type DataDirectory, openDataDirectory } from './data-directory.ts'
import { lockDataDirectory } from './launcher-lock.ts'
import { endLeftovers } from './leftovers.ts'
import { claimPort } from './ports.ts'
import { waitUntilReady } from './readiness.ts'
import { refuseLockedKeys } from './refuse-locked-keys.ts'
import { refuseUnsafeServers } from './refuse-unsafe-servers.ts'
import { type Running, stopAll } from './running.ts'
import { startPostgres } from './start-postgres.ts'
import { startRedis } from './start-redis.ts'
import { startService } from './start-service.ts'

export interface LaunchOptions {
  readonly environment: Environment
  /** Handed on to the services, with the addresses of the embedded stores added. */
  readonly variables: Readonly<Record<string, string | undefined>>
  /** A command that needs only the API does without the collector. */
  readonly withCollector: boolean
  /** Ends the start early. */
  readonly signal: AbortSignal
  /** Told what is being done, in a few words. */
  readonly say: (what: string) => void
}

export interface Launched extends AsyncDisposable {
  readonly directory: DataDirectory
  readonly addresses: Addresses
  /** What the person at the terminal should know about the machine and the stores, a line each. */
  readonly warnings: readonly string[]
  /** Rejects when a part cannot be kept running; never resolves. */
  readonly givenUp: Promise<never>
}

interface Stores {
  readonly queue: string
  readonly volatile: string
  readonly database: string
}

interface RunningStore extends Running {
  readonly url: string
}

/** A store that is a server of its own: nothing to run, nothing to stop. */
const elsewhere = (url: string): RunningStore => ({
  url,
  givenUp: new Promise<never>(() => {}),
  stop: async () => {},
})

async function startStores(
  { environment, variables, signal }: LaunchOptions,
  directory: DataDirectory,
  running: Running[],
): Promise<Stores> {
  const { DATABASE_URL, REDIS_URL, REDIS_VOLATILE_URL } = environment
  const searchPath = variables['PATH'] ?? ''
  const settled = await Promise.allSettled([
    DATABASE_URL ? elsewhere(DATABASE_URL) : startPostgres(directory.postgres),
    REDIS_URL ? elsewhere(REDIS_URL) : startRedis('queue', directory, searchPath, signal),
    REDIS_VOLATILE_URL
      ? elsewhere(REDIS_VOLATILE_URL)
      : startRedis('volatile', directory, searchPath, signal),
  ])
  for (const one of settled) if (one.status === 'fulfilled') running.push(one.value)
  const [database, queue, volatile] = settled.map(one => {
    if (one.status === 'rejected') throw one.reason
    return one.value.url
  }) as [string, string, string]
  return { database, queue, volatile }
}

/** The host that this machine itself reaches a listening address by. */
const localHost = (host: string): string => (host === '0.0.0.0' || host === '::' ? 'localhost' : host)

async function startServices(
  options: LaunchOptions,
  directory: DataDirectory,
  stores: Stores,
  ports: { dashboard: number; collector: number },
  running: Running[],
): Promise<Addresses> {
  const { environment, withCollector, signal } = options
  const host = localHost(environment.HOST)
  const variables = {
    ...options.variables,
    DATA_DIR: directory.root,
    REDIS_URL: stores.queue,
    REDIS_VOLATILE_URL: stores.volatile,
    DATABASE_URL: stores.database,
    DASHBOARD_PORT: String(ports.dashboard),
    COLLECTOR_PORT: String(ports.collector),
    ...(withCollector && { COLLECTOR_URL: `http://${host}:${ports.collector}` }),
  }
  const addresses: Addresses = {
    dashboard: `http://${host}:${ports.dashboard}`,
    collector: `http://${host}:${ports.collector}`,
    database: stores.database,
    queue: stores.queue,
  }
  const house = startService('house', directory, variables)
  running.push(house)
  const readiness = [Promise.race([waitUntilReady(addresses.dashboard, signal), house.givenUp])]
  if (withCollector) {
    const collector = startService('collector', directory, variables)
    running.push(collector)
    readiness.push(Promise.race([waitUntilReady(addresses.collector, signal), collector.givenUp]))
  }
  await Promise.all(readiness)
  return addresses
}

/**
 * Brings the whole house up on one data directory and keeps it up: stores, then worker and dashboard, then the collector.
 * Disposing stops it in the opposite order.
 * @throws UnsafeStart when memory could get to a disk, or a store is set so that it breaks a promise
 * @throws CannotStart for what the person at the terminal can change; the signal's reason when it aborts
 */
export async function launch(options: LaunchOptions): Promise<Launched> {
  const { environment, say } = options
  const unsafe = [...(await guardMemory(environment)), ...(await refuseUnsafeServers(environment))]
  const directory = openDataDirectory(environment.DATA_DIR)
  const lock = lockDataDirectory(directory)
  const running: Running[] = []
  const stop = async (): Promise<void> => {
    await stopAll(running)
    lock[Symbol.dispose]()
  }
  try {
    await endLeftovers(directory)
    const ports = {
      dashboard: await claimPort(environment.DASHBOARD_PORT, environment.HOST, 'DASHBOARD_PORT'),
      // Without a collector its port is only named, in snippets.
      collector: options.withCollector
        ? await claimPort(environment.COLLECTOR_PORT, environment.HOST, 'COLLECTOR_PORT')
        : environment.COLLECTOR_PORT,
    }
    say('Starting the stores')
    const stores = await startStores(options, directory, running)
    await refuseLockedKeys(environment, stores.database)
    say('Starting worker, dashboard and collector')
    const addresses = await startServices(options, directory, stores, ports, running)
    writeAddresses(directory, addresses)
    const givenUp = Promise.race(running.map(one => one.givenUp))
    givenUp.catch(() => {})
    const warnings = unsafe.map(({ line }) => line)
    return { directory, addresses, warnings, givenUp, [Symbol.asyncDispose]: stop }
  } catch (error) {
    await stop()
    if (error instanceof CannotStart || options.signal.aborted) throw error
    throw new CannotStart(
      `${error instanceof Error ? error.message : 'A part does not start'}; its log is in ${directory.logs}.`,
      { cause: error },
    )
  }
}
