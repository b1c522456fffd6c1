import { MOVED_CHANNEL, writeMoved } from '@gatecount/shared/queue/live-channels'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cell } from '../testing/cell.ts'
import { openTestDashboard, type TestDashboard } from '../testing/test-dashboard.ts'

let dash: TestDashboard
let site: number
beforeAll(async () => {
  dash = await openTestDashboard()
  site = (await dash.control.addSite({ domain: 'shop.example', timeZone: 'Europe/Berlin' })).id
  await write('2026-02-03', 40)
})
afterAll(() => dash?.[Symbol.asyncDispose]())

const write = (start: string, visits: number) =>
  dash.store.writer.append({
    token: `${start}:${visits}`,
    rows: [cell({ site, start, visits, visitors: visits })],
  })

const FEBRUARY = { metrics: ['visits'], date_range: ['2026-02-01', '2026-02-28'] }

interface Answers {
  readonly answers: readonly {
    readonly results?: readonly { readonly metrics: readonly number[] }[]
    readonly problem?: { readonly status: number; readonly detail: string }
  }[]
}

async function ask(...questions: object[]): Promise<Answers['answers']> {
  const response = await dash.send('owner', 'POST', '/api/v1/sites/shop.example/screen', {
    json: { questions },
  })
  expect(response.status).toBe(200)
  return ((await response.json()) as Answers).answers
}
const visitsOf = async (question: object): Promise<number | undefined> =>
  (await ask(question))[0]?.results?.[0]?.metrics[0]

describe('screenRoutes()', () => {
  it('screenRoutes() answers every question of a screen as the query route does, and problems one by one', async () => {
    const questions = [
      FEBRUARY,
      { ...FEBRUARY, dimensions: ['visit:source', 'visit:browser'] },
      { ...FEBRUARY, dimensions: ['time:day'] },
    ]
    const [total, refused, days] = await ask(...questions)
    const asked = { json: { site_id: 'shop.example', ...questions[2] } }
    const alone = await (await dash.send('owner', 'POST', '/api/v2/query', asked)).json()
    expect(total?.results).toEqual([{ metrics: [40], dimensions: [] }])
    expect(refused?.problem).toMatchObject({ status: 400 })
    expect(refused?.problem?.detail).toContain('not counted together')
    expect(days).toEqual(alone)
  })

  it('screenRoutes() gives a kept answer about days that are over until it is told that they were written', async () => {
    expect(await visitsOf(FEBRUARY)).toBe(40)
    await write('2026-02-04', 2)
    expect(await visitsOf(FEBRUARY)).toBe(40)
    await dash.redis.publish(MOVED_CHANNEL, writeMoved([{ site, from: '2026-03-01' }]))
    expect(await visitsOf(FEBRUARY)).toBe(40)
    await dash.redis.publish(MOVED_CHANNEL, writeMoved([{ site, from: '2026-02-04' }]))
    await expect.poll(() => visitsOf(FEBRUARY)).toBe(42)
  })

  it('screenRoutes() is for those who may read the figures, and lets nobody keep the answer', async () => {
    const path = '/api/v1/sites/shop.example/screen'
    const asked = { json: { questions: [FEBRUARY] } }
    const fromHere = { ...asked, headers: { 'sec-fetch-site': 'same-origin' } }
    expect((await dash.send('nobody', 'POST', path, fromHere)).status).toBe(401)
    const other = await dash.token(site, ['sites:write'])
    expect((await dash.send(other, 'POST', path, asked)).status).toBe(403)
    const answered = await dash.send('owner', 'POST', path, asked)
    expect(answered.headers.get('cache-control')).toBe('no-store')
    expect((await dash.send('owner', 'POST', path, { json: { questions: [] } })).status).toBe(400)
  })
})
