import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { CONSUMER_OPTIONS, connectRedis } from '@gatecount/shared/adapters/redis/connect'
import type { Site } from '@gatecount/shared/domain/identity/site'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorld, type World } from '../world/world.ts'

let world: World
let volatile: ReturnType<typeof connectRedis>
beforeAll(async () => {
  world = await startWorld({ partitions: 1, snapshotEveryMs: 100 })
  volatile = connectRedis(world.volatileUrl, CONSUMER_OPTIONS)
})
afterAll(async () => {
  volatile.disconnect()
  await world[Symbol.asyncDispose]()
})

const visitor = (n: number): { address: string } => ({ address: `91.0.3.${n}` })
const view = (site: Site, path: string, n: number): Promise<Response> =>
  world.send({ n: 'pageview', u: `https://${site.domain}${path}`, d: site.domain }, visitor(n))
const pageviews = async (site: Site, expected: number): Promise<void> => {
  await world.eventually(
    () => world.sum(site, 'total', 'pageviews'),
    n => n === expected,
  )
}

describe('a snapshot of volatile memory', () => {
  it('lets a crowd that had begun before an orderly stop be complete after it', async () => {
    const site = await world.addSite({ domain: 'stop.example', timeZone: 'UTC' })
    for (let n = 0; n < 4; n++) await view(site, '/a', n)
    await pageviews(site, 4)
    await world.restartWorker(() => volatile.flushall())
    await view(site, '/a', 4)
    await pageviews(site, 5)
    await world.eventually(
      () => world.sum(site, 'page', 'visitors'),
      n => n === 5,
    )
    // Visitors of before are known again: the second page view of one is no new visitor.
    await view(site, '/a', 0)
    await pageviews(site, 6)
    expect(await world.sum(site, 'total', 'visitors')).toBe(5)
    expect(await world.sum(site, 'total', 'visits')).toBe(5)
  })

  it('releases nothing twice when it is older than what is written', async () => {
    const site = await world.addSite({ domain: 'crash.example', timeZone: 'UTC' })
    for (let n = 0; n < 4; n++) await view(site, '/b', n)
    await pageviews(site, 4)
    await world.restartWorker(async () => {})
    const directory = join(world.directory, 'snapshots')
    const [file = ''] = await readdir(directory)
    const old = await readFile(join(directory, file))
    await view(site, '/b', 4)
    await world.eventually(
      () => world.sum(site, 'page', 'pageviews'),
      n => n === 5,
    )
    // The newest snapshot is lost with volatile memory; only the one of before is left.
    await world.restartWorker(async () => {
      await writeFile(join(directory, file), old)
      await volatile.flushall()
    })
    // Four are no step. With the four that were written already they would be.
    for (let n = 10; n < 14; n++) await view(site, '/b', n)
    await pageviews(site, 9)
    await sleep(1500)
    expect(await world.sum(site, 'page', 'pageviews')).toBe(5)
    for (let n = 14; n < 20; n++) await view(site, '/b', n)
    const shown = await world.eventually(
      () => world.sum(site, 'page', 'visitors'),
      n => n >= 10,
    )
    expect(shown).toBeLessThanOrEqual(15)
  })

  it('releases nothing twice of a list that was open already and waited for its next step', async () => {
    const site = await world.addSite({ domain: 'step.example', timeZone: 'UTC' })
    const come = async (from: number, to: number): Promise<void> => {
      for (let n = from; n < to; n++) await view(site, '/s', n)
      await world.eventually(
        () => world.sum(site, 'total', 'visitors'),
        visitors => visitors >= to,
      )
    }
    const shown = (expected: number): Promise<number> =>
      world.eventually(
        () => world.sum(site, 'page', 'visitors'),
        visitors => visitors === expected,
      )
    await come(0, 5)
    await shown(5)
    await come(5, 8)
    await world.restartWorker(async () => {})
    const directory = join(world.directory, 'snapshots')
    const [file = ''] = await readdir(directory)
    const old = await readFile(join(directory, file))
    await come(8, 10)
    await shown(10)
    await world.restartWorker(async () => {
      await writeFile(join(directory, file), old)
      await volatile.flushall()
    })
    // Two are no step. With the three that waited then, and are written now, they would be.
    await come(10, 12)
    await sleep(1500)
    expect(await world.sum(site, 'page', 'visitors')).toBe(10)
  })

  it('releases nothing twice when a start was broken off after it had been put back', async () => {
    const site = await world.addSite({ domain: 'twice.example', timeZone: 'UTC' })
    for (let n = 0; n < 4; n++) await view(site, '/c', n)
    await pageviews(site, 4)
    // What volatile memory holds after such a start: an old state, whole, before anything was brought into line.
    const old: [string, Buffer][] = []
    await world.restartWorker(async () => {
      for (const name of await volatile.keys('*')) {
        const dump = await volatile.dumpBuffer(name)
        if (dump !== null) old.push([name, dump])
      }
    })
    await view(site, '/c', 4)
    await world.eventually(
      () => world.sum(site, 'page', 'pageviews'),
      n => n === 5,
    )
    await world.restartWorker(async () => {
      await volatile.flushall()
      for (const [name, dump] of old) await volatile.restore(name, 0, dump)
    })
    // Four are no step. With the four that were written already they would be.
    for (let n = 10; n < 14; n++) await view(site, '/c', n)
    await pageviews(site, 9)
    await sleep(1500)
    expect(await world.sum(site, 'page', 'pageviews')).toBe(5)
    for (let n = 14; n < 20; n++) await view(site, '/c', n)
    const shown = await world.eventually(
      () => world.sum(site, 'page', 'visitors'),
      n => n >= 10,
    )
    expect(shown).toBeLessThanOrEqual(15)
  })

  it('releases nothing twice when the queue was emptied after it had been written', async () => {
    const site = await world.addSite({ domain: 'anew.example', timeZone: 'UTC' })
    for (let n = 0; n < 4; n++) await view(site, '/d', n)
    await pageviews(site, 4)
    const directory = join(world.directory, 'snapshots')
    const [file = ''] = await readdir(directory)
    let old: Buffer | undefined
    const queue = connectRedis(world.queueUrl, CONSUMER_OPTIONS)
    await world.restartWorker(async () => {
      old = await readFile(join(directory, file))
      await queue.flushall()
    })
    queue.disconnect()
    await view(site, '/d', 4)
    await world.eventually(
      () => world.sum(site, 'page', 'pageviews'),
      n => n === 5,
    )
    await world.restartWorker(async () => {
      await writeFile(join(directory, file), old ?? '')
      await volatile.flushall()
    })
    for (let n = 10; n < 15; n++) await view(site, '/d', n)
    await pageviews(site, 10)
    await sleep(1500)
    expect(await world.sum(site, 'page', 'pageviews')).toBe(10)
    expect(await world.sum(site, 'page', 'visitors')).toBe(10)
  })

  it('goes on without one that cannot be opened', async () => {
    const site = await world.addSite({ domain: 'broken.example', timeZone: 'UTC' })
    await view(site, '/', 1)
    await pageviews(site, 1)
    await world.restartWorker(async () => {
      const directory = join(world.directory, 'snapshots')
      for (const file of await readdir(directory)) await writeFile(join(directory, file), 'garbage')
      await volatile.flushall()
    })
    await view(site, '/', 2)
    await pageviews(site, 2)
  })

  it('is readable by nobody: no salt and no path stands in it', async () => {
    const directory = join(world.directory, 'snapshots')
    const [file = ''] = await readdir(directory)
    const bytes = await readFile(join(directory, file))
    expect(bytes.includes('/a')).toBe(false)
    expect(bytes.includes('gc0:')).toBe(false)
  })
})
