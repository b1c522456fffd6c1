import type { Site } from '@gatecount/shared/domain/identity/site'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BROWSER, startWorld, type World } from '../world/world.ts'

let world: World
let site: Site
/** How far the house's clock is ahead, in milliseconds. */
let ahead = 0
beforeAll(async () => {
  world = await startWorld({ now: () => Date.now() + ahead })
  site = await world.addSite({ domain: 'toner.example', timeZone: 'UTC' })
  const { programmes } = world.control
  const wanted = { siteId: site.id, name: 'Friends', currency: 'EUR', terms: {} }
  const { id } = await programmes.addProgramme(wanted)
  for (const name of ['anna', 'bert']) {
    const affiliate = await programmes.addAffiliate({ name, email: `${name}@blog.example` })
    const state = name === 'anna' ? 'approved' : 'suspended'
    await programmes.changeMember(id, affiliate, { state, day: '2026-01-01' })
    await programmes.addCode(id, { kind: 'code', code: name, affiliate })
  }
})
afterAll(() => world[Symbol.asyncDispose]())

/** Opens a link as the shop's proxy hands it on. */
const open = (path: string): Promise<Response> =>
  fetch(`${world.url}${path}`, {
    redirect: 'manual',
    headers: { 'user-agent': BROWSER, 'x-forwarded-host': 'www.toner.example' },
  })

const values = async (cut: string): Promise<Record<string, number>> => {
  const rows = await world.store.reader.rows<{ value: string; visits: string }>({
    text: `SELECT if(second = '', first, first || ' → ' || second) AS value, sum(visits) AS visits
      FROM cells WHERE site = {site:UInt32} AND cut = {cut:String} GROUP BY value`,
    params: { site: site.id, cut },
  })
  return Object.fromEntries(rows.map(({ value, visits }) => [value, Number(visits)]))
}

describe('the visits of an affiliate', () => {
  it('the visits of an affiliate are those that begin on the page their link leads to, in crowds', async () => {
    const location = await world.eventually(
      async () => (await open('/go/Anna?to=/black')).headers.get('location'),
      where => where?.includes('via=') === true,
    )
    expect(location).toBe('https://www.toner.example/black?via=anna')
    expect((await open('/go/bert?to=/black')).headers.get('location')).toBe('https://www.toner.example/black')

    const view = (u: string, n: number) =>
      world.send({ n: 'pageview', u, d: 'toner.example' }, { address: `91.0.1.${n}` })
    for (let n = 1; n <= 10; n++) {
      await view(location ?? '', n)
      await view('https://www.toner.example/cart?via=bert', n)
    }
    for (let n = 11; n <= 20; n++) await view(`https://www.toner.example/?via=reader-${n}`, n)
    for (let n = 21; n <= 30; n++) await view('https://www.toner.example/?via=bert', n)
    for (let n = 31; n <= 34; n++) await view('https://www.toner.example/?via=ANNA', n)

    ahead += 28 * 3_600_000
    const counted = await world.eventually(
      () => values('affiliate'),
      ({ anna = 0 }) => anna >= 14,
    )
    expect(counted).toEqual({ anna: 14, '(none)': 20 })
    expect(await values('channel')).toEqual({ Affiliates: 14, Direct: 20 })
    expect(await values('affiliate:page')).toEqual({ 'anna → /black': 10, 'anna → /cart': 10 })
  })
})
