import type { Site } from '@gatecount/shared/domain/identity/site'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { siteDrops } from '../world/site-drops.ts'
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
    otherDomains: ['shop.test'],
    allowedHosts: ['shop.example', '*.shop.example', 'shop.test'],
    rules: [
      { kind: 'leave_out', subject: 'path', values: ['/preview/*'] },
      { kind: 'leave_out', subject: 'host', values: ['staging.*'] },
      { kind: 'leave_out', subject: 'source', values: ['tester'] },
      { kind: 'one_path', pattern: '/order/*' },
    ],
  })
})
afterAll(() => world[Symbol.asyncDispose]())

const PEOPLE = 12
const addressOf = (person: number): string => `91.0.${person}.1`
const view = (url: string, domain = 'shop.example'): object => ({ n: 'pageview', u: url, d: domain })

/** Counts of the values of a cut, as far as they are shown. */
async function counted(of: Site, cut: string, count = 'visitors'): Promise<Record<string, number>> {
  const rows = await world.store.reader.rows<{ value: string; n: string }>({
    text: `SELECT if(second = '', first, first || ' → ' || second) AS value, sum(${count}) AS n
      FROM cells WHERE site = {site:UInt32} AND cut = {cut:String} GROUP BY value`,
    params: { site: of.id, cut },
  })
  return Object.fromEntries(rows.map(({ value, n }) => [value, Number(n)]))
}

describe('ingestion rules', () => {
  it('what rules and hosts leave out is dropped with its reason, at the door or by the worker', async () => {
    const left: [string, string?][] = [
      ['https://shop.example/preview/toner'],
      ['https://shop.example/%70review/toner'],
      ['https://staging.shop.example/'],
      ['https://shop.example/?utm_source=tester'],
    ]
    const foreign: [string, string?][] = [['https://copy.example/'], ['https://notshop.example/']]
    for (const [url, domain] of [...left, ...foreign]) await world.send(view(url, domain))
    await world.eventually(
      () => siteDrops(world, site),
      drops => drops['excluded_by_rule'] === left.length && drops['foreign_host'] === foreign.length,
    )
    expect(await world.sum(site, 'total', 'pageviews')).toBe(0)
  })

  it('events of a further domain count for the site, and pages that are counted as one are nowhere told apart', async () => {
    for (let person = 1; person <= PEOPLE; person++) {
      const address = addressOf(person)
      const pages = [
        [`https://shop.test/order/${person}`, 'shop.test'],
        ['https://www.shop.example/toner', 'shop.example'],
        [`https://www.shop.example/order/${person}/items`, 'shop.example,shop.test'],
      ] as const
      for (const [url, domain] of pages) await world.send({ ...view(url, domain) }, { address })
    }
    ahead = 28 * 3_600_000
    const exits = await world.eventually(
      () => counted(site, 'exit_page'),
      counts => counts['/order/*'] === PEOPLE,
    )
    expect(await counted(site, 'page')).toEqual({ '/order/*': PEOPLE, '/toner': PEOPLE })
    expect(exits).toEqual({ '/order/*': PEOPLE })
    expect(await counted(site, 'entry_page')).toEqual({ '/order/*': PEOPLE })
    expect(await counted(site, 'section')).toEqual({ '/order/': PEOPLE, '/': PEOPLE })
    expect(await counted(site, 'page:next_page')).toEqual({
      '/order/* → /toner': PEOPLE,
      '/toner → /order/*': PEOPLE,
    })
    expect(await world.sum(site, 'total', 'pageviews')).toBe(3 * PEOPLE)
  })
  it('pages of a site for children are counted as one as well', async () => {
    const added = await world.addSite({ domain: 'kids.example', timeZone: 'UTC', childDirected: true })
    const kids = await settle(world, added, { rules: [{ kind: 'one_path', pattern: '/game/*' }] })
    const views = 60
    for (let n = 0; n < views; n++) await world.send(view(`https://kids.example/game/${n}`, 'kids.example'))
    ahead += 28 * 3_600_000
    const pages = await world.eventually(
      () => counted(kids, 'page', 'pageviews'),
      // They may come in more than one batch, of which the first that passes its gate is shown.
      counts => Object.values(counts).reduce((sum, count) => sum + count, 0) >= views,
    )
    expect(pages).toEqual({ '/game/*': views })
  })
})
