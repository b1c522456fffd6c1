import { answerQuery } from '@gatecount/dashboard-server/reports/answer-query'
import { planQuery } from '@gatecount/dashboard-server/reports/plan'
import { querySchema } from '@gatecount/dashboard-server/reports/query-schema'
import type { Site } from '@gatecount/shared/domain/identity/site'
import { addDays } from '@gatecount/shared/domain/time/local-time'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorld, type World } from '../world/world.ts'
import { settle } from './collector-settings.ts'

let world: World
let site: Site
/** How far the house's clock is ahead, in milliseconds. */
let ahead = 0
beforeAll(async () => {
  world = await startWorld({ now: () => Date.now() + ahead })
  const added = await world.addSite({ domain: 'shop.example', timeZone: 'UTC' })
  site = await settle(world, added, {
    currency: 'EUR',
    goals: [
      { name: 'Looked at toner', kind: 'page', pattern: '/toner/*' },
      { name: 'Read to the end', kind: 'scroll', pattern: '/toner/*', depth: 75 },
      { name: 'To the maker', kind: 'exit_link', pattern: 'https://maker.example/*' },
      { name: 'Order', kind: 'sale', pattern: 'Purchase' },
    ],
    funnels: [
      {
        id: 7,
        name: 'Buying',
        since: '2026-01-01',
        steps: [
          { kind: 'page', pattern: '/toner/*' },
          { kind: 'exit_link', pattern: 'maker.example/*' },
          { kind: 'sale', pattern: '*' },
        ],
      },
    ],
  })
})
afterAll(() => world[Symbol.asyncDispose]())

/** As many pay in the site's currency as are in a crowd of two attributes, one in another, and some more only look. */
const BUYERS = 11
const LOOKERS = 11
const domain = 'shop.example'
const page = 'https://shop.example/toner/black'

async function ask(asked: Record<string, unknown>) {
  const today = new Date().toISOString().slice(0, 10)
  const range = { from: addDays(today, -1), to: addDays(today, 2) }
  const query = querySchema.parse({ site_id: domain, date_range: 'day', metrics: ['visitors'], ...asked })
  const { results } = await answerQuery(world.store.reader, planQuery(query, site, range))
  return results.map(({ dimensions, metrics }) => [...dimensions, ...metrics])
}

describe('what an owner declared', () => {
  it('goals, steps and money are counted on the way through the house, and can be asked for', async () => {
    const all = BUYERS + LOOKERS
    for (let person = 1; person <= all; person++) {
      const visitor = { address: `91.0.${person}.1` }
      const does = (event: object) => world.send({ d: domain, u: page, ...event }, visitor)
      await does({ n: 'pageview' })
      await does({ n: 'engagement', e: 5000, sd: 40 })
      await does({ n: 'engagement', e: 5000, sd: 80 })
      await does({ n: 'engagement', e: 5000, sd: 90 })
      if (person <= LOOKERS) continue
      await does({ n: 'Outbound Link: Click', p: { url: 'https://maker.example/a?from=shop' } })
      const currency = person === all ? 'USD' : 'EUR'
      await does({ n: 'Purchase', $: { currency, amount: '19.90' } })
    }
    // The last event of the last person is counted when all are: before the day is over, however slow the house is.
    const events = all + 2 * BUYERS
    await world.eventually(
      () => world.sum(site, 'total', 'events'),
      sum => sum === events,
    )
    ahead = 28 * 3_600_000
    // Visits have an exit page when they are over, which here is when their day closes.
    await world.eventually(
      () => world.sum(site, 'exit_page', 'visits'),
      sum => sum === all,
    )
    const goals = await ask({
      metrics: ['visitors', 'events', 'conversion_rate'],
      dimensions: ['event:goal'],
    })
    const rate = (100 * BUYERS) / all
    expect(goals).toEqual([
      ['Looked at toner', all, all, 100],
      ['Read to the end', all, all, 100],
      ['Order', BUYERS, BUYERS, rate],
      ['To the maker', BUYERS, BUYERS, rate],
      ['(too few visitors to show)', null, 0, null],
    ])
    expect(
      await ask({ dimensions: ['event:funnel_step'], order_by: [['event:funnel_step', 'asc']] }),
    ).toEqual([
      ['7.1', all],
      ['7.2', BUYERS],
      ['7.3', BUYERS],
      ['(too few visitors to show)', null],
    ])
    const revenue = 19.9 * (BUYERS - 1)
    const order = [['is', 'event:goal', ['Order']]]
    expect(await ask({ metrics: ['total_revenue'] })).toEqual([[revenue]])
    expect(await ask({ metrics: ['total_revenue'], filters: order })).toEqual([[revenue]])
    const bySource = {
      dimensions: ['visit:source'],
      metrics: ['visitors', 'group_conversion_rate'],
    }
    expect(await ask({ ...bySource, filters: order })).toEqual([
      ['Direct / None', BUYERS, rate],
      ['(too few visitors to show)', 0, null],
    ])
    expect(await ask({ dimensions: ['visit:source'], metrics: ['visitors', 'total_revenue'] })).toEqual([
      ['Direct / None', all, revenue],
      ['(too few visitors to show)', 0, 0],
    ])
    expect(await world.sum(site, 'total', 'events')).toBe(events)
  })
})
