import type { DropReason } from '@gatecount/shared/domain/event/drop-reasons'
import type { Site } from '@gatecount/shared/domain/identity/site'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { siteDrops } from '../world/site-drops.ts'
import { startWorld, type World } from '../world/world.ts'
import { openDoor } from './collector-door.ts'
import { settle } from './collector-settings.ts'

/** What is refused at the door, and why: reason, path of the page, headers. */
const REFUSED: readonly [DropReason, string, Record<string, string>][] = [
  ['opted_out', '/', { 'sec-gpc': '1' }],
  ['opted_out', '/', { dnt: '1' }],
  ['child_directed', '/kids/', {}],
  ['child_directed', '/kids/games?utm_source=news', {}],
  ['child_directed', '/%6Bids/games', {}],
  ['excluded_path', '/admin/orders', {}],
  ['prefetch', '/', { 'sec-purpose': 'prefetch' }],
]
const view = (path: string) => ({ n: 'pageview', u: `https://shop.example${path}` })

describe('what the collector refuses', () => {
  it('what the collector refuses is answered like anything else, and nothing of it is in the queue', async () => {
    await using door = await openDoor()
    for (const [, path, headers] of REFUSED) {
      const answer = await door.send(view(path), { 'user-agent': 'Canary', ...headers })
      expect([answer.status, answer.headers.get('x-plausible-dropped')]).toEqual([202, '1'])
    }
    expect((await door.keyNames()).filter(name => name.includes('ingest'))).toEqual([])
    await door.send(view('/'))
    const batches = await door.takeBatches()
    expect(batches.flatMap(batch => batch.hits).map(hit => hit.path)).toEqual(['/'])
    expect(batches.flatMap(batch => batch.drops).map(({ reason, count }) => [reason, count])).toEqual([
      ['opted_out', 2],
      ['child_directed', 3],
      ['excluded_path', 1],
      ['prefetch', 1],
    ])
  })
})

describe('drops', () => {
  let world: World
  let site: Site
  beforeAll(async () => {
    world = await startWorld()
    const added = await world.addSite({ domain: 'shop.example', timeZone: 'UTC' })
    site = await settle(world, added, { childSections: ['/kids/'], excludedPaths: ['/admin/'] })
  })
  afterAll(() => world[Symbol.asyncDispose]())

  const drops = () => siteDrops(world, site)

  it('drops reach the owner by reason, from the door and from the worker, with no event to carry them', async () => {
    const { opted_out: before = 0 } = await world.eventually(drops, counts => (counts['opted_out'] ?? 0) > 0)
    for (const [, path, headers] of REFUSED) await world.send(view(path), { headers })
    expect(await world.eventually(drops, counts => Object.keys(counts).length === 4)).toEqual({
      opted_out: before + 2,
      child_directed: 3,
      excluded_path: 1,
      prefetch: 1,
    })

    await world.send(view('/'), { userAgent: 'Googlebot/2.1 (+http://www.google.com/bot.html)' })
    await world.send({ ...view('/'), w: 1 })
    await world.send({ ...view('/'), n: 'engagement', e: 5 })
    expect(await world.eventually(drops, counts => Object.keys(counts).length === 7)).toMatchObject({
      bot: 1,
      automated: 1,
      no_open_visit: 1,
    })
    expect(await world.sum(site, 'total', 'pageviews')).toBe(0)
  })
})
