import { newSecret } from '@gatecount/dashboard-server/auth/new-secret'
import { createDashboard } from '@gatecount/dashboard-server/dashboard'
import { unveil } from '@gatecount/shared/domain/privacy/veiled'
import { createLog } from '@gatecount/shared/process/log'
import type { World } from '../world/world.ts'

export interface OpenDashboard extends AsyncDisposable {
  /** Sends JSON, or a file as it is, as the command line of the machine does. */
  ask(method: string, path: string, body?: object | Uint8Array): Promise<Response>
  json<T>(method: string, path: string, body?: object): Promise<T>
}

/** The dashboard of a world, on its stores. */
export async function openDashboard(world: World, now: () => number = Date.now): Promise<OpenDashboard> {
  const dashboard = await createDashboard({
    config: {
      host: '127.0.0.1',
      port: 0,
      publicUrl: undefined,
      collectorUrl: world.url,
      collectorPort: 3001,
      webRoot: world.directory,
      partitions: 2,
      siteImportBytes: 8 * 1024 * 1024,
      version: '0.0.0',
    },
    cells: world.store.reader,
    control: world.control,
    queueRedis: { url: world.queueUrl },
    log: createLog('dashboard', 'debug', line => void world.logged.push(line)),
    now,
  })
  const token = newSecret('gc_')
  await world.control.addToken(token, {
    siteId: null,
    scopes: ['sites:write', 'stats:read'],
    label: 'machine',
  })
  const ask: OpenDashboard['ask'] = (method, path, body) =>
    fetch(`http://127.0.0.1:${dashboard.port}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${unveil(token)}`,
        ...(body && { 'content-type': body instanceof Uint8Array ? 'application/zip' : 'application/json' }),
      },
      ...(body && { body: body instanceof Uint8Array ? body : JSON.stringify(body) }),
    })
  return {
    ask,
    async json<T>(method: string, path: string, body?: object) {
      return (await (await ask(method, path, body)).json()) as T
    },
    [Symbol.asyncDispose]: () => dashboard[Symbol.asyncDispose](),
  }
}
