import type { Site } from '@gatecount/shared/domain/identity/site'
import { TOO_FEW } from '@gatecount/shared/domain/report/remainder'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cell } from '../testing/cell.ts'
import { openTestDashboard, type TestDashboard } from '../testing/test-dashboard.ts'

let dash: TestDashboard
let site: Site
beforeAll(async () => {
  dash = await openTestDashboard()
  const added = await dash.send('owner', 'POST', '/api/v1/sites', {
    json: { domain: 'tales.example', childDirected: true },
  })
  expect(await added.json()).toMatchObject({ childDirected: true, releases: null })
  const found = await dash.control.findSite('tales.example')
  if (found === undefined) throw new Error('The site was not added')
  site = found
  const ofSite = { site: site.id, start: '2026-03-09' }
  await dash.store.writer.append({
    token: 'cells',
    rows: [
      cell({ ...ofSite, visits: 70, pageviews: 130, events: 140 }),
      cell({ ...ofSite, cut: 'page', first: '/a', visits: 10, pageviews: 60, events: 60 }),
      cell({ ...ofSite, cut: 'page', first: '/b', visits: 50, pageviews: 50, events: 50 }),
      cell({ ...ofSite, cut: 'source', first: 'Google', visits: 55, pageviews: 55, events: 55 }),
      cell({ ...ofSite, start: '2026-03-02', period: 'week', visits: 20, pageviews: 60, events: 60 }),
    ],
  })
})
afterAll(async () => {
  await dash[Symbol.asyncDispose]()
})

interface Answer {
  readonly results: { readonly dimensions: string[]; readonly metrics: (number | null)[] }[]
  readonly meta: { readonly warnings: string[]; readonly k: object }
}
const ask = async (metrics: string[], dimensions: string[] = [], range = ['2026-03-02', '2026-03-09']) => {
  const json = { site_id: 'tales.example', metrics, dimensions, date_range: range }
  const response = await dash.send('owner', 'POST', '/api/v2/query', { json })
  expect(response.status).toBe(200)
  return (await response.json()) as Answer
}
const change = (childDirected: boolean): Promise<Response> =>
  dash.send('owner', 'PATCH', '/api/v1/sites/tales.example', { json: { childDirected } })

describe('a child-directed site', () => {
  it('queryRoutes() know no visitors, bounces and durations of it, and say why', async () => {
    const { results, meta } = await ask(['visitors', 'visits', 'pageviews', 'bounce_rate', 'visit_duration'])
    expect(results).toEqual([{ dimensions: [], metrics: [null, 90, 190, null, null] }])
    expect(meta.k).toEqual({ 1: 50, 2: 50 })
    expect(meta.warnings.join()).toContain('nobody is told apart')
  })

  it('queryRoutes() order its lists by what is counted, and complete them in that alone', async () => {
    const pages = await ask(['visitors', 'pageviews'], ['event:page'])
    expect(pages.results).toEqual([
      { dimensions: ['/a'], metrics: [null, 60] },
      { dimensions: ['/b'], metrics: [null, 50] },
      { dimensions: [TOO_FEW], metrics: [null, 80] },
    ])
    const sources = await ask(['visitors', 'visits', 'pageviews'], ['visit:source'])
    expect(sources.results).toEqual([
      { dimensions: ['Google'], metrics: [null, 55, 55] },
      { dimensions: [TOO_FEW], metrics: [null, 35, null] },
    ])
  })

  it('queryRoutes() say that what a week let through, totals too, belongs to no day', async () => {
    const { results, meta } = await ask(['visits', 'visitors'], ['time:day'])
    expect(results.at(-1)).toEqual({ dimensions: ['2026-03-09'], metrics: [70, null] })
    expect(results[0]).toEqual({ dimensions: ['2026-03-02'], metrics: [0, null] })
    expect(meta.warnings.join()).toContain('belongs to no single day')
  })

  it('releaseRoutes() refuse to release or show anything of it, whoever asks', async () => {
    const path = '/api/v1/sites/tales.example'
    const partner = await dash.token(site.id, ['stats:read'])
    for (const [method, rest] of [
      ['GET', 'releases'],
      ['GET', 'releases/1'],
      ['GET', 'release-settings'],
      ['PATCH', 'release-settings'],
    ] as const)
      for (const sender of ['owner', partner] as const) {
        if (sender !== 'owner' && method === 'PATCH') continue
        const sent = method === 'PATCH' ? { json: { preset: 'public' } } : {}
        const answer = await dash.send(sender, method, `${path}/${rest}`, sent)
        expect(answer.status).toBe(409)
        expect(JSON.stringify(await answer.json())).toContain('directed at children')
      }
    expect((await dash.control.findSite('tales.example'))?.releases).toBeNull()
  })

  it('importRoutes() take no log of it: lines hold addresses', async () => {
    const token = await dash.token(site.id, ['import:write'])
    const query = 'site=tales.example'
    const key = await dash.send(token, 'GET', `/api/v1/imports/key?${query}`)
    const bytes = Buffer.alloc(200, 1)
    const batch = await dash.send(token, 'POST', `/api/v1/imports/batches?${query}`, { bytes })
    expect([key.status, batch.status]).toEqual([409, 409])
  })

  it('siteRoutes() switch it off and on again', async () => {
    expect(await (await change(false)).json()).toMatchObject({ childDirected: false, releases: 'week' })
    expect((await dash.send('owner', 'GET', '/api/v1/sites/tales.example/releases')).status).toBe(200)
    expect((await ask(['visitors'])).results[0]?.metrics).toEqual([0])
    expect(await (await change(true)).json()).toMatchObject({ childDirected: true, releases: null })
  })
})
