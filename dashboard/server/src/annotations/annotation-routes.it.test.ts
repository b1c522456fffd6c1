import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sender, TestDashboard } from '../testing/test-dashboard.ts'
import { openTestShop, type TestShop } from '../testing/test-shop.ts'

const PATH = '/api/v1/sites/shop.example/annotations'

let shop: TestShop
let dash: TestDashboard
let siteId: number
let manager: Sender
let viewer: Sender
beforeAll(async () => {
  shop = await openTestShop()
  ;({ dash, siteId, manager, viewer } = shop)
})
afterAll(() => shop?.[Symbol.asyncDispose]())

interface Note {
  readonly id: number
  readonly day: string
  readonly words: string
}
const json = async <T>(response: Response): Promise<T> => (await response.json()) as T
const listed = async (query = ''): Promise<readonly Note[]> =>
  (await json<{ annotations: Note[] }>(await dash.send(viewer, 'GET', PATH + query))).annotations

describe('annotationRoutes()', () => {
  it('annotationRoutes() add, change and remove a note for whoever may change settings, and say so in the log', async () => {
    const sent = { json: { day: '2026-03-02', words: '  New prices ' } }
    expect((await dash.send(viewer, 'POST', PATH, sent)).status).toBe(403)
    const answer = await dash.send(manager, 'POST', PATH, sent)
    expect(answer.status).toBe(201)
    const note = await json<Note>(answer)
    expect(note).toMatchObject({ day: '2026-03-02', words: 'New prices' })
    expect(await listed()).toEqual([note])

    const change = { json: { day: '2026-03-03', words: 'New prices, really' } }
    expect((await dash.send(viewer, 'PATCH', `${PATH}/${note.id}`, change)).status).toBe(403)
    expect((await dash.send(manager, 'PATCH', `${PATH}/${note.id}`, change)).status).toBe(200)
    expect(await listed()).toEqual([{ id: note.id, ...change.json }])

    expect((await dash.send(manager, 'DELETE', `${PATH}/${note.id}`)).status).toBe(204)
    expect((await dash.send(manager, 'DELETE', `${PATH}/${note.id}`)).status).toBe(404)
    expect(await listed()).toEqual([])
    const actions = (await dash.control.listActivity(siteId, 3)).map(({ action, detail }) => [action, detail])
    expect(actions).toEqual([
      ['annotation.removed', { day: '2026-03-03' }],
      ['annotation.changed', { day: '2026-03-03' }],
      ['annotation.added', { day: '2026-03-02' }],
    ])
  })

  it('annotationRoutes() give the notes of a range, and refuse what is no range, no day or says nothing', async () => {
    for (const day of ['2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01'])
      await dash.control.addAnnotation(siteId, { day, words: 'Sale' })
    const within = await listed('?date_range=2026-02-01,2026-02-28')
    expect(within.map(({ day }) => day)).toEqual(['2026-02-01', '2026-02-28'])
    expect((await dash.send(viewer, 'GET', `${PATH}?date_range=28d`)).status).toBe(400)
    for (const wrong of [
      { day: '2026-02-30', words: 'Sale' },
      { day: '2026-02-01', words: ' ' },
      { day: '2026-02-01', words: 'x'.repeat(301) },
    ])
      expect((await dash.send(manager, 'POST', PATH, { json: wrong })).status).toBe(400)
  })

  it('annotationRoutes() let no site reach the notes of another', async () => {
    const other = await dash.control.addSite({ domain: 'other.example', timeZone: 'UTC' })
    const note = await dash.control.addAnnotation(other.id, { day: '2026-02-01', words: 'Theirs' })
    const id = note === 'too_many' ? 0 : note.id
    expect((await dash.send(manager, 'DELETE', `${PATH}/${id}`)).status).toBe(404)
    expect(await dash.control.listAnnotations(other.id)).toHaveLength(1)
  })
})
