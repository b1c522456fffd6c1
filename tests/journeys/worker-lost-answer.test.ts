import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createLog } from '@gatecount/shared/process/log'
import { createWorker } from '@gatecount/worker/worker'
import { expect, it } from 'vitest'
import { startWorld } from '../world/world.ts'
import { openLosingLink } from './collector-losing-link.ts'

it.each([2, 3, 5])(
  'a worker that never hears which batches it took (every %i) counts them all the same',
  async every => {
    await using world = await startWorld({ partitions: 1 })
    const site = await world.addSite({ domain: 'shop.example', timeZone: 'UTC' })
    await world.worker[Symbol.asyncDispose]()
    const view = { n: 'pageview', u: 'https://shop.example/' }
    for (let i = 0; i < 60; i++) expect((await world.send(view)).status).toBe(202)
    await using link = await openLosingLink(world.queueUrl, join(world.directory, 'losing.sock'))
    link.lose(every)
    await using _worker = await createWorker({
      config: {
        queueUrl: link.url,
        volatileUrl: world.volatileUrl,
        partitions: 1,
        gatewayMmdb: undefined,
        countryMmdb: undefined,
      },
      cells: world.store.writer,
      control: world.control,
      log: createLog('worker', 'error', () => {}),
    })
    await world.eventually(
      async () => link.lost,
      n => n > 0,
    )
    await sleep(300)
    link.lose(0)
    const views = () => world.sum(site, 'total', 'pageviews')
    await world.eventually(views, n => n >= 60, 12).catch(() => {})
    await sleep(500)
    expect(await views()).toBe(60)
  },
)
