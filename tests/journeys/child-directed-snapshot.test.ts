import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CONSUMER_OPTIONS, connectRedis } from '@gatecount/shared/adapters/redis/connect'
import type { Site } from '@gatecount/shared/domain/identity/site'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorld, type World } from '../world/world.ts'
import { settle } from './collector-settings.ts'

let world: World
let volatile: ReturnType<typeof connectRedis>
beforeAll(async () => {
  world = await startWorld({ partitions: 1, snapshotEveryMs: 3_600_000 })
  volatile = connectRedis(world.volatileUrl, CONSUMER_OPTIONS)
})
afterAll(async () => {
  volatile.disconnect()
  await world[Symbol.asyncDispose]()
})

const view = (site: Site, n: number): Promise<Response> =>
  world.send(
    { n: 'pageview', u: `https://${site.domain}/`, d: site.domain },
    { address: `91.0.3.${n % 200}`, headers: { 'accept-language': 'de' } },
  )
const salts = ({ id }: Site): Promise<string[]> => volatile.keys(`gc0:${id}/*:salt`)
async function fileOf(): Promise<string> {
  const directory = join(world.directory, 'snapshots')
  const [file = ''] = await readdir(directory)
  return join(directory, file)
}
/** The worker starts on nothing but this snapshot. */
const startOn = (snapshot: Buffer): Promise<void> =>
  world.restartWorker(async () => {
    await writeFile(await fileOf(), snapshot)
    await volatile.flushall()
  })

describe('a snapshot of volatile memory', () => {
  it('keep() replaces at once a snapshot that still holds who was on a site before it was child-directed', async () => {
    const site = await world.addSite({ domain: 'becomes.example', timeZone: 'UTC' })
    for (let n = 0; n < 3; n++) await view(site, n)
    await world.eventually(
      () => salts(site),
      found => found.length === 1,
    )
    await world.restartWorker(async () => {})
    const before = await readFile(await fileOf())
    await settle(world, site, { childDirected: true })
    const after = await world.eventually(
      async () => await readFile(await fileOf()),
      bytes => !bytes.equals(before),
    )
    await startOn(before)
    await world.eventually(
      async () => await readFile(await fileOf()),
      bytes => !bytes.equals(before),
    )
    await startOn(after)
    await world.eventually(
      () => volatile.exists('gc0:outbox'),
      is => is === 1,
    )
    expect(await salts(site)).toEqual([])
  })

  it('forgetReleased() knows totals of a child-directed site that waited then and are written now', async () => {
    const site = await world.addSite({ domain: 'tales.example', timeZone: 'UTC', childDirected: true })
    const waiting = async (views: number): Promise<void> => {
      const waits = async (): Promise<number> => {
        const [name = ''] = await volatile.keys(`gc0:${site.id}/*:new`)
        return Number(await volatile.get(name))
      }
      await world.eventually(waits, n => n === views)
    }
    for (let n = 0; n < 30; n++) await view(site, n)
    await waiting(30)
    await world.restartWorker(async () => {})
    const old = await readFile(await fileOf())
    for (let n = 0; n < 20; n++) await view(site, n)
    await world.eventually(
      () => world.sum(site, 'total', 'pageviews'),
      views => views === 50,
    )
    await startOn(old)
    for (let n = 0; n < 25; n++) await view(site, n)
    await waiting(25)
    expect(await world.sum(site, 'total', 'pageviews')).toBe(50)
    expect(await world.sum(site, 'page', 'pageviews')).toBe(50)
  })
})
