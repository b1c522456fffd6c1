import { TOO_FEW } from '@gatecount/shared/domain/report/remainder'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cell } from '../testing/cell.ts'
import { openTestDashboard, type TestDashboard } from '../testing/test-dashboard.ts'

let dash: TestDashboard
beforeAll(async () => {
  dash = await openTestDashboard()
  const shop = await dash.control.addSite({ domain: 'shop.example', timeZone: 'Europe/Berlin' })
  await dash.store.writer.append({
    token: 'cells',
    rows: [
      cell({ site: shop.id, start: '2026-03-09', visitors: 40, visits: 50, pageviews: 120, amount: 1990 }),
      cell({ site: shop.id, start: '2026-03-10', visitors: 7, visits: 8, pageviews: 9 }),
      cell({ site: shop.id, start: '2026-03-10', cut: 'hour', first: '11', visitors: 7, visits: 8 }),
      cell({
        site: shop.id,
        start: '2026-03-09',
        cut: 'gateway',
        first: 'nasa.gov',
        visitors: 20,
        visits: 30,
      }),
    ],
  })
})
afterAll(async () => {
  await dash[Symbol.asyncDispose]()
})

const json = async (response: Response): Promise<Record<string, unknown>> =>
  (await response.json()) as Record<string, unknown>
const query = (asked: Record<string, unknown> = {}) => ({
  json: { site_id: 'shop.example', metrics: ['visits'], date_range: '7d', ...asked },
})

describe('queryRoutes()', () => {
  it('answers the owner and says what the figures are', async () => {
    const answer = await dash.send('owner', 'POST', '/api/v2/query', query({ dimensions: ['visit:gateway'] }))
    expect(await json(answer)).toMatchObject({
      results: [
        { dimensions: ['nasa.gov'], metrics: [30] },
        { dimensions: [TOO_FEW], metrics: [28] },
      ],
      meta: {
        days: 7,
        time_zone: 'Europe/Berlin',
        k: { 1: 5, 2: 10 },
        remainder: { metrics: [28] },
        cut: 'gateway',
      },
      query: { date_range: ['2026-03-04', '2026-03-10'] },
    })
  })

  it('gives money as a number in the currency that the meta names, and names none where there is no money', async () => {
    const ask = async (metrics: string[]) =>
      await json(await dash.send('owner', 'POST', '/api/v2/query', query({ metrics })))
    expect(await ask(['total_revenue', 'visits'])).toMatchObject({
      results: [{ metrics: [19.9, 58] }],
      meta: { currency: 'EUR' },
    })
    expect((await ask(['visits']))['meta']).not.toHaveProperty('currency')
  })

  it('fills a series up to now, and names its intervals', async () => {
    const hours = await json(
      await dash.send('owner', 'POST', '/api/v2/query', query({ date_range: 'day', dimensions: ['time'] })),
    )
    const rows = hours['results'] as { dimensions: string[]; metrics: number[] }[]
    // 12:30 UTC is 13:30 in Berlin: the fourteenth hour has begun.
    expect(rows).toHaveLength(14)
    expect(rows.at(-1)?.dimensions).toEqual(['2026-03-10 13:00:00'])
    expect(rows[11]).toEqual({ dimensions: ['2026-03-10 11:00:00'], metrics: [8] })
    const asked = query({
      date_range: 'all',
      dimensions: ['time:day'],
      include: { time_labels: true, total_rows: true },
    })
    expect(await json(await dash.send('owner', 'POST', '/api/v2/query', asked))).toMatchObject({
      results: [{ metrics: [50] }, { metrics: [8] }],
      meta: { time_labels: ['2026-03-09', '2026-03-10'], total_rows: 2 },
    })
  })

  it('counts up to today, also where an event of tomorrow has come already', async () => {
    const fast = await dash.control.addSite({ domain: 'fast.example', timeZone: 'Europe/Berlin' })
    const month = async () => {
      const asked = query({ site_id: 'fast.example', date_range: 'month' })
      const { results } = await json(await dash.send('owner', 'POST', '/api/v2/query', asked))
      return results
    }
    const seen = (start: string) => cell({ site: fast.id, start, visitors: 9, visits: 9 })
    await dash.store.writer.append({ token: 'today', rows: [seen('2026-03-01'), seen('2026-03-10')] })
    expect(await month()).toEqual([{ dimensions: [], metrics: [18] }])
    await dash.store.writer.append({ token: 'tomorrow', rows: [seen('2026-03-11')] })
    expect(await month()).toEqual([{ dimensions: [], metrics: [18] }])
  })

  it('refuses with a reason that names no value', async () => {
    const asked = query({
      dimensions: ['visit:browser'],
      filters: [['is', 'visit:source', ['Secret Forum']]],
    })
    const answer = await dash.send('owner', 'POST', '/api/v2/query', asked)
    const text = await answer.text()
    expect(answer.status).toBe(400)
    expect(text).toContain('visit:source can be combined with event:page')
    expect(text).not.toContain('Secret Forum')
  })

  it('refuses broken and oversized bodies without repeating them', async () => {
    const headers = { 'content-type': 'application/json' }
    const send = async (text: string) =>
      await dash.send('owner', 'POST', '/api/v2/query', { bytes: Buffer.from(text), headers })
    const broken = await send('{"site_id": secret')
    expect([broken.status, (await broken.text()).includes('secret')]).toEqual([400, false])
    expect((await send(`"${'x'.repeat(70_000)}"`)).status).toBe(413)
  })
})
