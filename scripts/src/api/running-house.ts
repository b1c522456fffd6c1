import { createPostgresStore } from '@gatecount/shared/adapters/control/postgres'
import type { Environment } from '@gatecount/shared/process/environment'
import { readAddresses } from '../launch/addresses.ts'
import { CannotStart } from '../launch/cannot-start.ts'
import { type DataDirectory, openDataDirectory } from '../launch/data-directory.ts'
import { launch } from '../launch/launch.ts'
import { launcherOf } from '../launch/launcher-lock.ts'
import { ensureLocalToken, localToken } from '../launch/local-access.ts'
import { type ApiClient, createApiClient } from './api-client.ts'

export interface HouseOptions {
  readonly environment: Environment
  readonly variables: Readonly<Record<string, string | undefined>>
  readonly signal: AbortSignal
}

const clientFor = (url: string, directory: DataDirectory): ApiClient =>
  createApiClient(url, localToken(directory))

/** Servers run elsewhere (containers): the database makes us a token, and the dashboard listens where it is told to. */
async function serverClient(environment: Environment, directory: DataDirectory): Promise<ApiClient> {
  const url = environment.DASHBOARD_PUBLIC_URL ?? `http://localhost:${environment.DASHBOARD_PORT}`
  await using control = createPostgresStore({ url: environment.DATABASE_URL ?? '' })
  await ensureLocalToken(control, directory)
  return clientFor(url.replace(/\/$/, ''), directory)
}

/** The API of the house that runs on the data directory, or of the servers that the environment names; undefined when there is none. */
async function findApi(environment: Environment, directory: DataDirectory): Promise<ApiClient | undefined> {
  const addresses = launcherOf(directory) === undefined ? undefined : readAddresses(directory)
  if (addresses !== undefined) return clientFor(addresses.dashboard, directory)
  const onServers = environment.DATABASE_URL !== undefined && environment.CLICKHOUSE_URL !== undefined
  return onServers ? serverClient(environment, directory) : undefined
}

/** Gives `use` the API of what runs. @throws CannotStart when nothing does */
export async function withRunningApi<T>(
  { environment }: HouseOptions,
  use: (api: ApiClient) => Promise<T>,
): Promise<T> {
  const api = await findApi(environment, openDataDirectory(environment.DATA_DIR))
  if (api === undefined)
    throw new CannotStart('Gatecount does not run on this data directory; use npm start.')
  return use(api)
}

/**
 * Gives `use` the API of what runs. When nothing does, the house is stood up for the time of the command, on a port of its
 * own and without the collector, and stopped again.
 */
export async function withApi<T>(options: HouseOptions, use: (api: ApiClient) => Promise<T>): Promise<T> {
  const { environment, signal, variables } = options
  const running = await findApi(environment, openDataDirectory(environment.DATA_DIR))
  if (running !== undefined) return use(running)
  const ownPorts = { ...environment, DASHBOARD_PORT: 0, HOST: '127.0.0.1' }
  await using house = await launch({
    environment: ownPorts,
    variables: { ...variables, HOST: ownPorts.HOST },
    withCollector: false,
    signal,
    say: () => {},
  })
  return await use(clientFor(house.addresses.dashboard, house.directory))
}
