import { newSecret } from '@gatecount/dashboard-server/auth/new-secret'
import { createDashboard } from '@gatecount/dashboard-server/dashboard'
import { testConfig } from '@gatecount/dashboard-server/testing/dashboard-config'
import { holdToDescription } from '@gatecount/dashboard-server/testing/hold-to-description'
import { createPostgresStore } from '@gatecount/shared/adapters/control/postgres'
import { unveil } from '@gatecount/shared/domain/privacy/veiled'
import { createLog } from '@gatecount/shared/process/log'
import type { World } from './world.ts'

export interface WorldDashboard extends AsyncDisposable {
  /** Asks the API as the command line of the machine does, with JSON or a file as it is. */
  ask(
    method: string,
    path: string,
    body?: object | Uint8Array,
    headers?: Record<string, string>,
  ): Promise<Response>
  json<T>(method: string, path: string, body?: object): Promise<T>
}

/** The dashboard of a house, on the same stores, without the secret of the worker; what it logs is with the rest. */
export async function openWorldDashboard(
  world: World,
  now: () => number = Date.now,
): Promise<WorldDashboard> {
  const control = createPostgresStore({ url: unveil(world.databaseUrl) })
  const dashboard = await createDashboard({
    config: testConfig({ webRoot: world.directory, collectorUrl: world.url }),
    onAnswer: holdToDescription,
    cells: world.store.reader,
    control,
    queueRedis: { url: world.queueUrl },
    log: createLog('dashboard', 'debug', line => void world.logged.push(line)),
    now,
  })
  const token = newSecret('gc_')
  await world.control.addToken(token, {
    siteId: null,
    scopes: ['sites:write', 'stats:read', 'sales:read'],
    label: 'machine',
  })
  const ask: WorldDashboard['ask'] = (method, path, body, headers = {}) =>
    fetch(`http://127.0.0.1:${dashboard.port}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${unveil(token)}`,
        ...(body && { 'content-type': body instanceof Uint8Array ? 'application/zip' : 'application/json' }),
        ...headers,
      },
      ...(body && { body: body instanceof Uint8Array ? body : JSON.stringify(body) }),
    })
  return {
    ask,
    async json<T>(method: string, path: string, body?: object) {
      return (await (await ask(method, path, body)).json()) as T
    },
    async [Symbol.asyncDispose]() {
      await dashboard[Symbol.asyncDispose]()
      await control[Symbol.asyncDispose]()
    },
  }
}
