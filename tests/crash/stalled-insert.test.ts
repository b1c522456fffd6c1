import { setTimeout as sleep } from 'node:timers/promises'
import type { Block, CellWriter } from '@gatecount/shared/adapters/clickhouse/port'
import { CONSUMER_OPTIONS, connectRedis, WRITER_OPTIONS } from '@gatecount/shared/adapters/redis/connect'
import { createLog } from '@gatecount/shared/process/log'
import { createAside } from '@gatecount/worker/aside/aside'
import { openGatewayResolver } from '@gatecount/worker/gateway/open-gateway-resolver'
import { openKeyring } from '@gatecount/worker/keys/keyring'
import { createWorkerMetrics } from '@gatecount/worker/metrics'
import { openSession } from '@gatecount/worker/partition/session'
import { Fenced } from '@gatecount/worker/volatile/commit'
import { createLease } from '@gatecount/worker/volatile/lease'
import { volatileKeys } from '@gatecount/worker/volatile/volatile-keys'
import { createWorker } from '@gatecount/worker/worker'
import { expect, it } from 'vitest'
import { sampleRow } from '../adapters/clickhouse/sample-row.ts'
import { startWorld } from '../world/world.ts'

/** ClickHouse forgets the token of an insert after so many others. */
const REMEMBERED_INSERTS = 1000

/** A writer that stands still between the commit and the insert until it is told to go on. */
function stallingWriter(cells: CellWriter) {
  let wake = (): void => {}
  let reached = (): void => {}
  const asleep = new Promise<void>(resolve => {
    wake = resolve
  })
  const stalled = new Promise<void>(resolve => {
    reached = resolve
  })
  const writer: CellWriter = {
    ...cells,
    async append(block: Block, confirm) {
      if (block.rows.some(row => row.cut === 'total')) {
        reached()
        await asleep
      }
      await cells.append(block, confirm)
    },
  }
  return { writer, stalled, wake: () => wake() }
}

it('append() by a worker that stood still between commit and insert is refused, however much was written meanwhile', async () => {
  await using world = await startWorld({ partitions: 1 })
  const site = await world.addSite({ domain: 'shop.example', timeZone: 'UTC' })
  await world.worker[Symbol.asyncDispose]()
  const view = { n: 'pageview', u: 'https://shop.example/', d: 'shop.example' }
  for (let n = 0; n < 7; n++) expect((await world.send(view)).status).toBe(202)

  const keys = volatileKeys(0)
  const redis = connectRedis(world.volatileUrl, { ...WRITER_OPTIONS, enableOfflineQueue: true })
  const queueRedis = connectRedis(world.queueUrl, CONSUMER_OPTIONS)
  const { writer, stalled, wake } = stallingWriter(world.store.writer)
  const lease = createLease(redis, keys)
  await lease.take()
  await using session = await openSession(
    {
      partition: 0,
      queueUrl: world.queueUrl,
      queueRedis,
      volatileRedis: redis,
      cells: writer,
      resolver: openGatewayResolver({ gatewayMmdb: undefined, countryMmdb: undefined }),
      keyring: await openKeyring(world.control),
      aside: createAside(queueRedis),
      sites: { find: () => site, renew: async () => {} },
      // No day closes here.
      releaser: { draw: async () => ({ kind: 'later' }) },
      metrics: createWorkerMetrics(),
      log: createLog('test', 'error', () => {}),
      now: Date.now,
    },
    keys,
    lease,
  )
  const working = (async () => {
    for (;;) await session.step()
  })()
  working.catch(() => {})
  await stalled

  // Nobody renews the lease. Another worker takes the partition, writes what it finds in the outbox, and goes on.
  await using _other = await createWorker({
    config: {
      queueUrl: world.queueUrl,
      volatileUrl: world.volatileUrl,
      partitions: 1,
      gatewayMmdb: undefined,
      countryMmdb: undefined,
    },
    cells: world.store.writer,
    control: world.control,
    log: createLog('worker', 'error', () => {}),
  })
  const views = (): Promise<number> => world.sum(site, 'total', 'pageviews')
  await world.eventually(views, n => n === 7)
  for (let n = 0; n <= REMEMBERED_INSERTS; n++)
    await world.store.writer.append({ token: `other/${n}`, rows: [sampleRow({ site: 999 })] })

  wake()
  await expect(working).rejects.toBeInstanceOf(Fenced)
  await sleep(300)
  expect(await views()).toBe(7)
  await world.send(view)
  await world.eventually(views, n => n === 8)
  redis.disconnect()
  queueRedis.disconnect()
})
