import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorld, type World } from '../world/world.ts'
import { openWorldDashboard, type WorldDashboard } from '../world/world-dashboard.ts'
import { type GivenClock, type WaitingHouse, waitingHouse } from './pass-time.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const clock: GivenClock = { now: Date.parse('2026-03-10T10:00:00Z') }

let world: World
let house: WorldDashboard
let waiting: WaitingHouse
beforeAll(async () => {
  world = await startWorld({ now: () => clock.now, partitions: 1 })
  house = await openWorldDashboard(world, () => clock.now)
  waiting = waitingHouse(world, clock)
})
afterAll(async () => {
  await house[Symbol.asyncDispose]()
  await world[Symbol.asyncDispose]()
})

let crowds = 0
/** Six people who were not there before: lists move when further visitors have come. */
const newcomers = (): string[] => Array.from({ length: 6 }, (_, n) => `91.0.${n}.${(++crowds % 250) + 1}`)

/** They look at a page and say a size. */
async function crowd(domain: string): Promise<void> {
  for (const address of newcomers()) {
    const headers = { 'accept-language': 'de-DE' }
    const event = { u: `https://${domain}/`, d: domain, p: { size: 'xl' } }
    for (const name of ['pageview', 'Choice']) {
      const sent = { ...event, n: name }
      // After days have gone by the collector reads its key again first.
      await world.eventually(
        async () => (await world.send(sent, { address, headers })).status,
        status => status === 202,
      )
    }
  }
}

const query = (domain: string, dimension: string) =>
  house.ask('POST', '/api/v2/query', {
    site_id: domain,
    metrics: ['visitors'],
    date_range: '7d',
    dimensions: [dimension],
  })

describe('Seven days', () => {
  it('A property that is declared today is refused by collector, worker and query builder for seven full days, then applies by itself', async () => {
    const site = await world.addSite({ domain: 'shop.example', timeZone: 'UTC' })
    await crowd('shop.example')
    await world.eventually(
      () => world.sum(site, 'total', 'pageviews'),
      views => views === 6,
    )
    const answer = await house.json<{ posted?: { effect: string }[]; properties: string[] }>(
      'PATCH',
      '/api/v1/sites/shop.example',
      { properties: ['size'] },
    )
    expect(answer).toMatchObject({ properties: [], posted: [{ effect: '2026-03-18' }] })
    await crowd('shop.example')
    await world.eventually(
      () => world.sum(site, 'total', 'pageviews'),
      views => views === 12,
    )
    expect(await world.sum(site, 'prop', 'events')).toBe(0)
    expect((await query('shop.example', 'event:props:size')).status).toBe(400)

    // A clock that is turned forward brings nothing into force, nor does one that is turned back.
    const { now } = clock
    clock.now = now + 30 * DAY
    await world.control.policies.takeEffect(clock.now)
    clock.now = now
    await waiting.wait(7 * DAY)
    expect((await query('shop.example', 'event:props:size')).status).toBe(400)

    await waiting.wait(DAY)
    expect((await query('shop.example', 'event:props:size')).status).toBe(200)
    await world.eventually(
      async () => {
        await crowd('shop.example')
        return await world.sum(site, 'prop', 'events')
      },
      events => events >= 6,
      60,
    )
  })

  it('A dimension that an upgraded program can count is held back and posted, and counted after seven full days', async () => {
    const site = await world.addSite({ domain: 'upgrade.example', timeZone: 'UTC' })
    await crowd('upgrade.example')
    await world.eventually(
      () => world.sum(site, 'language', 'visitors'),
      visitors => visitors === 6,
    )
    await world.restartWorker(async () => {
      const without = (list: string, of: string) =>
        `(SELECT jsonb_agg(v) FROM jsonb_array_elements_text(body::jsonb #> '{terms,${list}}') v WHERE ${of})`
      await waiting.sql(
        `UPDATE policy_versions SET body = jsonb_set(jsonb_set(body::jsonb,
          '{terms,dimensions}', ${without('dimensions', "v <> 'language'")}),
          '{terms,pairs}', ${without('pairs', "v NOT LIKE '%language%'")})::text WHERE site_id = $1`,
        [site.id],
      )
    })
    const held = (await world.control.findSite('upgrade.example'))?.cutsFrom
    expect(held).toEqual({ language: null, 'country:language': null })
    const [change] = await world.control.policies.changes(site.id)
    expect(change).toMatchObject({ state: 'posted', part: { kind: 'cuts' } })
    const before = await world.sum(site, 'language', 'visitors')
    await waiting.wait(DAY)
    await crowd('upgrade.example')
    await world.eventually(
      () => world.sum(site, 'total', 'pageviews'),
      views => views === 12,
    )
    expect(await world.sum(site, 'language', 'visitors')).toBe(before)
    expect((await query('upgrade.example', 'visit:language')).status).toBe(400)
    expect((await query('upgrade.example', 'visit:country')).status).toBe(200)

    await waiting.wait(7 * DAY)
    await world.eventually(
      async () => (await world.control.findSite('upgrade.example'))?.cutsFrom?.['language'],
      from => from !== null,
    )
    expect((await query('upgrade.example', 'visit:language')).status).toBe(200)
    await world.eventually(
      async () => {
        await crowd('upgrade.example')
        return await world.sum(site, 'language', 'visitors')
      },
      visitors => visitors > before,
      60,
    )
  })

  it('A version that the worker has seen is signed, and each names the hash of the one before', async () => {
    const site = await world.control.findSite('shop.example')
    await waiting.wait(60_000)
    const versions = await world.control.policies.versions(site?.id ?? 0)
    expect(versions.length).toBeGreaterThan(1)
    for (const [index, { policy, signature }] of versions.entries()) {
      expect(signature).toMatch(/^[\w-]{86}$/)
      expect(policy.previous).toBe(versions[index - 1]?.hash ?? '')
    }
  })
})
