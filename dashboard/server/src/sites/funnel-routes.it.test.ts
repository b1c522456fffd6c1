import { SITES_CHANGED_CHANNEL } from '@gatecount/shared/queue/queue-names'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDashboard, type TestDashboard } from '../testing/test-dashboard.ts'

const FUNNELS = '/api/v1/sites/shop.example/funnels'
const STEPS = [
  { kind: 'page', pattern: '/cart' },
  { kind: 'scroll', pattern: '/checkout*', depth: 50 },
  { kind: 'sale', pattern: 'Purchase' },
] as const

let dash: TestDashboard
let announced = 0
beforeAll(async () => {
  // It is half past one on the 11th in Auckland when it is noon on the 10th in London.
  dash = await openTestDashboard()
  await dash.control.addSite({ domain: 'shop.example', timeZone: 'Pacific/Auckland' })
  await dash.redis.subscribe(SITES_CHANGED_CHANNEL)
  dash.redis.on('message', () => {
    announced += 1
  })
})
afterAll(() => dash?.[Symbol.asyncDispose]())

const declare = (json: object, path = FUNNELS) => dash.send('owner', 'POST', path, { json })
const declared = async () => {
  const site = await dash.send('owner', 'GET', '/api/v1/sites/shop.example')
  return ((await site.json()) as { funnels: readonly { id: number; name: string }[] }).funnels
}
const bodyOf = async (answer: Response): Promise<readonly [number, unknown]> => [
  answer.status,
  await answer.json(),
]

describe('POST /api/v1/sites/:domain/funnels', () => {
  it('POST …/funnels gives a funnel its number and the day it is counted from, in the zone of the site', async () => {
    expect(await bodyOf(await declare({ name: ' Buying ', steps: STEPS }))).toEqual([
      201,
      { id: 1, name: 'Buying', steps: STEPS, since: '2026-03-11' },
    ])
    expect(await declared()).toEqual([{ id: 1, name: 'Buying', steps: STEPS, since: '2026-03-11' }])
    await expect.poll(() => announced).toBe(1)
  })

  it('POST …/funnels refuses too few and too many steps, a path that is none, and a name that is taken', async () => {
    const page = { kind: 'page', pattern: '/a' }
    const refused: readonly (readonly [object, string])[] = [
      [{ name: 'One', steps: [page] }, 'steps: must be at least 2'],
      [{ name: 'Nine', steps: Array(9).fill(page) }, 'steps: must be at most 8'],
      [{ name: 'Bad', steps: [page, { kind: 'page', pattern: 'a' }] }, 'steps.1.pattern: must begin with /'],
      [
        { name: 'Deep', steps: [page, { kind: 'scroll', pattern: '/a', depth: 30 }] },
        'steps.1.depth: Invalid',
      ],
      [{ name: '', steps: STEPS }, 'name: is empty'],
      [{ name: 'Buying', steps: STEPS }, 'name: is the name of another funnel'],
      [{ name: 'Numbered', steps: STEPS, id: 7 }, 'The body: Unrecognized key'],
    ]
    for (const [json, words] of refused) {
      const [status, body] = await bodyOf(await declare(json))
      expect([status, body]).toMatchObject([400, { detail: expect.stringContaining(words) }])
    }
    expect(await declared()).toHaveLength(1)
  })

  it('POST …/funnels gives no number twice: not at the same time, and not after a funnel is removed', async () => {
    const both = await Promise.all(['Two', 'Three'].map(name => declare({ name, steps: STEPS })))
    const ids = await Promise.all(both.map(async answer => ((await answer.json()) as { id: number }).id))
    expect(ids.sort()).toEqual([2, 3])
    expect((await dash.send('owner', 'DELETE', `${FUNNELS}/3`)).status).toBe(204)
    expect(await (await declare({ name: 'Four', steps: STEPS })).json()).toMatchObject({ id: 4 })
    for (const { id } of await declared()) await dash.send('owner', 'DELETE', `${FUNNELS}/${id}`)
    expect(await declared()).toEqual([])
    expect(await (await declare({ name: 'Five', steps: STEPS })).json()).toMatchObject({ id: 5 })
  })

  it('POST …/funnels goes on behind funnels that came with an import', async () => {
    const site = await dash.control.addSite({ domain: 'moved.example', timeZone: 'UTC' })
    await dash.control.updateSite(site.id, {
      funnels: [{ id: 7, name: 'Moved', steps: STEPS, since: '2026-01-01' }],
    })
    const path = '/api/v1/sites/moved.example/funnels'
    expect(await (await declare({ name: 'New', steps: STEPS }, path)).json()).toMatchObject({ id: 8 })
    // The site had nine where it comes from, of which the last was removed.
    await dash.control.updateSite(site.id, { lastFunnel: 9 })
    expect(await (await declare({ name: 'Next', steps: STEPS }, path)).json()).toMatchObject({ id: 10 })
  })

  it('POST …/funnels takes an earlier day, for logs that will be imported, and none to come', async () => {
    await dash.control.addSite({ domain: 'logs.example', timeZone: 'UTC' })
    const path = '/api/v1/sites/logs.example/funnels'
    const early = { name: 'Early', steps: STEPS, since: '2026-01-01' }
    expect(await (await declare(early, path)).json()).toMatchObject({ since: '2026-01-01' })
    for (const since of ['2026-03-11', '2026-02-30', 'soon'])
      expect((await declare({ name: 'Late', steps: STEPS, since }, path)).status).toBe(400)
  })

  it('POST …/funnels says that twenty are enough, and that a site for children has none', async () => {
    await dash.control.addSite({ domain: 'many.example', timeZone: 'UTC' })
    const path = '/api/v1/sites/many.example/funnels'
    for (let at = 1; at <= 20; at++)
      expect((await declare({ name: `${at}`, steps: STEPS }, path)).status).toBe(201)
    expect(await bodyOf(await declare({ name: '21', steps: STEPS }, path))).toMatchObject([
      409,
      { detail: 'A site has at most 20 funnels; remove one first' },
    ])
    await dash.control.addSite({ domain: 'tales.example', timeZone: 'UTC', childDirected: true })
    const children = '/api/v1/sites/tales.example/funnels'
    expect(await bodyOf(await declare({ name: 'Tale', steps: STEPS }, children))).toMatchObject([
      409,
      { detail: expect.stringContaining('nobody is followed') },
    ])
  })
})

describe('PATCH and DELETE /api/v1/sites/:domain/funnels/:id', () => {
  it('PATCH …/funnels/:id changes the name and nothing else', async () => {
    const rename = (id: number, json: object) => dash.send('owner', 'PATCH', `${FUNNELS}/${id}`, { json })
    expect(await bodyOf(await rename(5, { name: 'To the till' }))).toEqual([
      200,
      { id: 5, name: 'To the till', steps: STEPS, since: '2026-03-11' },
    ])
    expect((await rename(5, { name: 'To the till' })).status).toBe(200)
    expect((await rename(5, { name: 'Other', steps: STEPS })).status).toBe(400)
    await declare({ name: 'Six', steps: STEPS })
    expect((await rename(6, { name: 'To the till' })).status).toBe(400)
    expect(await bodyOf(await rename(99, { name: 'None' }))).toMatchObject([
      404,
      { detail: 'The site has no funnel of this number' },
    ])
  })

  it('DELETE …/funnels/:id removes one, once, and the activity says what was done', async () => {
    expect((await dash.send('owner', 'DELETE', `${FUNNELS}/6`)).status).toBe(204)
    expect((await dash.send('owner', 'DELETE', `${FUNNELS}/6`)).status).toBe(404)
    expect((await dash.send('owner', 'DELETE', `${FUNNELS}/none`)).status).toBe(404)
    const activity = await (await dash.send('owner', 'GET', '/api/v1/sites/shop.example/activity')).json()
    expect(activity).toMatchObject({
      activity: expect.arrayContaining([
        expect.objectContaining({ action: 'funnel.removed', detail: { label: 'Six' } }),
        expect.objectContaining({ action: 'funnel.renamed', detail: { label: 'To the till' } }),
        expect.objectContaining({ action: 'funnel.declared', detail: { label: 'Buying' } }),
      ]),
    })
  })
})
