import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { createCollector } from '@gatecount/collector/collector'
import { connectServer } from '@gatecount/shared/adapters/clickhouse/server'
import { startEmbeddedPostgres } from '@gatecount/shared/adapters/control/embedded'
import { createPostgresStore } from '@gatecount/shared/adapters/control/postgres'
import { unveil } from '@gatecount/shared/domain/privacy/veiled'
import { readTrustedProxies } from '@gatecount/shared/network/trusted-proxies'
import { createLog } from '@gatecount/shared/process/log'
import { expect, it } from 'vitest'
import { QUEUE_SETTINGS, VOLATILE_SETTINGS } from '../../scripts/src/store/redis-server.ts'
import { startHttpTestServer } from '../adapters/clickhouse/http-test-server.ts'
import { startOwnRedis } from '../laws/own-redis.ts'
import { createChance } from './chance.ts'
import { startLoad } from './load.ts'
import { Truth } from './truth.ts'

const DOMAIN = 'shop.example'
const WORKER = fileURLToPath(new URL('../../worker/src/main.ts', import.meta.url))

interface WorkerProcess {
  readonly child: ChildProcess
  /** How often it has taken the partition. */
  taken(): number
}

function startWorkerProcess(environment: Record<string, string | undefined>): WorkerProcess {
  const args = ['--conditions=source', '--import', 'tsx', WORKER]
  const child = spawn(process.execPath, args, { env: environment, stdio: ['ignore', 'ignore', 'pipe'] })
  let taken = 0
  child.stderr?.on('data', (text: Buffer) => {
    taken += text.toString().split('partition taken').length - 1
  })
  return { child, taken: () => taken }
}

async function until(is: () => boolean, seconds = 40): Promise<void> {
  for (const end = Date.now() + seconds * 1000; !is(); await sleep(50))
    if (Date.now() > end) throw new Error('Not in time')
}

it('a worker that stands still under load, is replaced, and wakes up doubles nothing and loses nothing', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'gatecount-stall-'))
  await mkdir(join(directory, 'logs'))
  const clickhouse = await startHttpTestServer(join(directory, 'clickhouse'), { user: 'u', password: 'p' })
  const postgres = await startEmbeddedPostgres(join(directory, 'postgres'))
  await using queue = await startOwnRedis(QUEUE_SETTINGS)
  await using volatile = await startOwnRedis(VOLATILE_SETTINGS)
  const clickhouseUrl = clickhouse.url.replace('http://', 'http://u:p@')
  const environment = {
    ...process.env,
    DATA_DIR: directory,
    REDIS_URL: queue.url,
    REDIS_VOLATILE_URL: volatile.url,
    DATABASE_URL: unveil(postgres.url),
    CLICKHOUSE_URL: clickhouseUrl,
    PARTITIONS: '1',
    ALLOW_SWAP: 'yes',
  }
  const control = createPostgresStore({ url: unveil(postgres.url) })
  await control.migrate()
  await control.addSite({ domain: DOMAIN, timeZone: 'UTC' })
  const workers = [startWorkerProcess(environment)]
  const first = workers[0] as WorkerProcess
  await until(() => first.taken() > 0)
  const second = startWorkerProcess(environment)
  workers.push(second)
  const collector = await createCollector({
    config: {
      host: '127.0.0.1',
      port: 0,
      queueUrl: queue.url,
      siteRate: 1_000_000,
      trustedProxies: readTrustedProxies('loopback'),
    },
    log: createLog('test', 'error', () => {}),
  })
  const url = `http://127.0.0.1:${collector.port}`
  await expect.poll(async () => (await fetch(`${url}/readyz`)).status, { timeout: 20_000 }).toBe(200)

  let acknowledged = 0
  const load = startLoad({
    url,
    domains: [DOMAIN],
    connections: 8,
    chance: createChance(1),
    truth: new Truth(1),
  })
  for (const [stalls, takesOver] of [
    [first, second],
    [second, first],
  ] as const) {
    await sleep(700)
    const before = takesOver.taken()
    stalls.child.kill('SIGSTOP')
    await until(() => takesOver.taken() > before)
    await sleep(1000)
    stalls.child.kill('SIGCONT')
  }
  acknowledged += (await load.stop()).acknowledged
  expect(acknowledged).toBeGreaterThan(0)

  await using cells = connectServer({ url: clickhouseUrl })
  const views = async (): Promise<number> => {
    const text = `SELECT sum(pageviews) AS n FROM cells WHERE cut = 'total'`
    return Number((await cells.reader.rows<{ n: number | string }>({ text, params: {} }))[0]?.n ?? 0)
  }
  await expect.poll(views, { timeout: 30_000 }).toBeGreaterThanOrEqual(acknowledged)
  await sleep(2000)
  expect(await views()).toBe(acknowledged)

  await collector[Symbol.asyncDispose]()
  for (const { child } of workers) {
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
  await control[Symbol.asyncDispose]()
  await postgres[Symbol.asyncDispose]()
  await clickhouse[Symbol.asyncDispose]()
  await rm(directory, { recursive: true, force: true })
})
