import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorld, type World } from '../world/world.ts'
import { openWorldDashboard, type WorldDashboard } from '../world/world-dashboard.ts'
import { FIRST_DAY, writeWeeks } from './weeks-of-cells.ts'

/** Figures go from 5 January to 25 March. */
const NOW = Date.parse('2026-03-26T08:00:00Z')
const SITE = '/api/v1/sites/kept.example'

let world: World
let dashboard: WorldDashboard
beforeAll(async () => {
  world = await startWorld({ now: () => NOW })
  dashboard = await openWorldDashboard(world, () => NOW)
  for (const domain of ['kept.example', 'ever.example']) {
    const site = await world.control.addSite({ domain, timeZone: 'UTC' })
    await writeWeeks(world.store.writer, site, {
      page: '/kept',
      keys: await world.control.signingKey('release'),
    })
  }
})
afterAll(async () => {
  await dashboard?.[Symbol.asyncDispose]()
  await world?.[Symbol.asyncDispose]()
})

const query = (domain: string, dimensions: readonly string[]) =>
  dashboard.json<{ results: { dimensions: string[]; metrics: number[] }[]; meta: { warnings: string[] } }>(
    'POST',
    '/api/v2/query',
    { site_id: domain, metrics: ['visitors'], date_range: [FIRST_DAY, '2026-03-25'], dimensions },
  )

/** First days of everything that is stored of a cut. */
const firstDay = async (domain: string, cut: string): Promise<string> => {
  const site = await world.control.findSite(domain)
  const [row] = await world.store.reader.rows<{ first: string }>({
    text: 'SELECT toString(min(start)) AS first FROM cells WHERE site = {site:UInt32} AND cut = {cut:String}',
    params: { site: site?.id, cut },
  })
  return row?.first ?? ''
}

describe('keepRetention()', () => {
  it('keepRetention() deletes each kind by whole months, of that site alone, and reports say so', async () => {
    const answer = await dashboard.ask('PATCH', SITE, {
      retention: { attributes: 1, totals: 2, releases: 1 },
    })
    expect(await answer.json()).toMatchObject({ retention: { attributes: 1, totals: 2, releases: 1 } })
    await world.eventually(
      () => firstDay('kept.example', 'source:page'),
      first => first === '2026-02-01',
      60,
    )
    expect(await firstDay('kept.example', 'page')).toBe('2026-02-01')
    expect(await firstDay('kept.example', 'total')).toBe(FIRST_DAY)
    expect(await firstDay('ever.example', 'page')).toBe(FIRST_DAY)
    const pages = await query('kept.example', ['event:page'])
    expect(pages.meta.warnings[0]).toContain('before 2026-02-01 are no longer kept')
    const months = await query('kept.example', ['time:month'])
    expect(months.results[0]).toMatchObject({ dimensions: ['2026-01-01'] })
    expect(months.results[0]?.metrics[0]).toBeGreaterThan(0)
    expect(months.meta.warnings.join()).not.toContain('no longer kept')
    // Lists add up to the totals as before: what is gone of them is in the remainder.
    const total = (await query('kept.example', [])).results[0]?.metrics[0]
    expect(total).toBe((await query('ever.example', [])).results[0]?.metrics[0])

    await world.eventually(
      async () => (await dashboard.ask('GET', `${SITE}/releases/1`)).status,
      status => status === 410,
      60,
    )
    const { releases } = await dashboard.json<{ releases: unknown[] }>('GET', `${SITE}/releases`)
    expect(releases).toHaveLength(3)
  })

  it('keepRetention() looks again when the setting changes', async () => {
    await dashboard.ask('PATCH', SITE, { retention: { attributes: 1, totals: 1 } })
    await world.eventually(
      () => firstDay('kept.example', 'total'),
      first => first === '2026-02-01',
      60,
    )
    const days = await query('kept.example', ['time:month'])
    expect(days.meta.warnings[0]).toContain('Days before 2026-02-01 are no longer kept')
  })

  it('the API refuses times that make lists longer than their totals, and those that are no months', async () => {
    for (const retention of [
      { totals: 5 },
      { attributes: 6, totals: 5 },
      { attributes: 0 },
      { attributes: 121 },
      { attributes: 1.5 },
      { visits: 3 },
    ])
      expect((await dashboard.ask('PATCH', SITE, { retention })).status, JSON.stringify(retention)).toBe(400)
    const { retention } = await dashboard.json<{ retention: object }>('PATCH', SITE, { retention: {} })
    expect(retention).toEqual({})
  })
})
