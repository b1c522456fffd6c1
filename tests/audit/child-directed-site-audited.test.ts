import { CONSUMER_OPTIONS, connectRedis } from '@gatecount/shared/adapters/redis/connect'
import type { AuditCheckName } from '@gatecount/shared/domain/audit/audit-checks'
import type { Site } from '@gatecount/shared/domain/identity/site'
import { plantedCell } from '@gatecount/worker/audit/planting/planted-cell'
import { volatileKeys } from '@gatecount/worker/volatile/volatile-keys'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorld, type World } from '../world/world.ts'
import { resultOf, runAudit } from './run-audit.ts'

let world: World
let tales: Site
beforeAll(async () => {
  world = await startWorld()
  tales = await world.addSite({ domain: 'tales.example', timeZone: 'UTC', childDirected: true })
  for (let n = 0; n < 60; n++) {
    const event = { n: 'pageview', u: 'https://tales.example/', d: 'tales.example' }
    expect((await world.send(event, { headers: { 'accept-language': 'de' } })).status).toBe(202)
  }
  await world.eventually(
    () => world.sum(tales, 'page', 'pageviews'),
    n => n >= 50,
  )
})
afterAll(() => world[Symbol.asyncDispose]())

const audit = () => runAudit(world, true)

describe('an audit of a house with a child-directed site', () => {
  it('an audit holds cells of hits to fifty, and knows that nobody is told apart', async () => {
    const done = await audit()
    expect(done.report?.results.flatMap(result => result.findings)).toEqual([])
    expect(done.report?.controls?.flatMap(control => control.missed)).toEqual([])
    expect(done.report?.green).toBe(true)
    const figures = (check: AuditCheckName) =>
      Object.fromEntries(resultOf(done, check)?.looked.map(({ what, figure }) => [what, figure]) ?? [])
    expect(figures('smallest_crowd')['smallest crowd in day rows without visitors']).toBeGreaterThanOrEqual(
      50,
    )
    expect(figures('nobody_told_apart')['child-directed sites']).toBe(1)
  })

  it('an audit finds a total and a list of too few hits, and a salt', async () => {
    await using redis = {
      own: connectRedis(world.volatileUrl, CONSUMER_OPTIONS),
      async [Symbol.asyncDispose]() {
        this.own.disconnect()
      },
    }
    const { salt } = volatileKeys(0).day(tales.id, '2026-06-01')
    await redis.own.set(salt, 'x')
    const few = { site: tales.id, pageviews: 49, events: 49 }
    await world.store.writer.append({
      token: 'too-few',
      rows: [plantedCell(few), plantedCell({ ...few, cut: 'page', first: '/' })],
    })
    const done = await audit()
    await redis.own.del(salt)
    expect(resultOf(done, 'nobody_told_apart')?.findings).toMatchObject([
      { where: `volatile Redis, site ${tales.id}` },
    ])
    expect(new Set(resultOf(done, 'smallest_crowd')?.findings.map(({ where }) => where))).toEqual(
      new Set([`cells, site ${tales.id}, total`, `cells, site ${tales.id}, page`]),
    )
  })
})
