import { DIMENSIONS, type Dimension } from '@gatecount/shared/domain/report/dimensions'
import { TOO_FEW } from '@gatecount/shared/domain/report/remainder'
import { REPORT_LISTS } from '@gatecount/shared/domain/report/report-lists'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cell } from '../testing/cell.ts'
import { readZip } from '../testing/read-zip.ts'
import { openTestDashboard, type TestDashboard } from '../testing/test-dashboard.ts'

const DAYS = ['2026-03-08', '2026-03-09'] as const
let dash: TestDashboard
beforeAll(async () => {
  dash = await openTestDashboard()
  const { id: site } = await dash.control.addSite({ domain: 'zip.example', timeZone: 'Europe/Berlin' })
  const counts = { visitors: 40, visits: 50, pageviews: 120, bounces: 10, seconds: 900 }
  const rows = DAYS.flatMap(start => [
    cell({ site, start, ...counts }),
    cell({ site, start, cut: 'source', first: '=1+1', visitors: 20, visits: 25, pageviews: 60 }),
    cell({ site, start, cut: 'page', first: '/', visitors: 30, visits: 30, pageviews: 70 }),
    cell({ site, start, cut: 'source:page', first: '=1+1', second: '/', visitors: 12, pageviews: 20 }),
    // More than one answer has.
    ...Array.from({ length: 5200 }, (_, at) =>
      cell({ site, start, cut: 'gateway', first: `${start}/${at}`, visitors: 5, visits: 5, pageviews: 5 }),
    ),
  ])
  await dash.store.writer.append({ token: 'zip', rows })
  await dash.control.addSite({ domain: 'child.example', timeZone: 'UTC', childDirected: true })
})
afterAll(() => dash?.[Symbol.asyncDispose]())

async function exported(domain: string, query: string): Promise<ReadonlyMap<string, string>> {
  const answer = await dash.send('owner', 'GET', `/api/v1/sites/${domain}/report.zip?${query}`)
  expect(answer.status).toBe(200)
  return await readZip(new Uint8Array(await answer.arrayBuffer()))
}

const table = (csv: string | undefined): readonly (readonly string[])[] =>
  (csv ?? '')
    .replace('\uFEFF', '')
    .trimEnd()
    .split('\r\n')
    .map(line => line.split(','))

/** The same question to the route that everybody asks. */
async function asked(metrics: readonly string[], dimensions: readonly string[], filters: unknown[] = []) {
  const json = { site_id: 'zip.example', date_range: DAYS, metrics, dimensions, filters }
  const answer = await dash.send('owner', 'POST', '/api/v2/query', { json })
  return (await answer.json()) as { results: { dimensions: string[]; metrics: (number | null)[] }[] }
}

const api = (name: string): string => (name === 'start' ? 'time:day' : DIMENSIONS[name as Dimension].api)

describe('reportZipRoutes()', () => {
  it('gives every list in full, with its remainder, as the query route answers it', async () => {
    const files = await exported('zip.example', `from=${DAYS[0]}&to=${DAYS[1]}&interval=day`)
    // The lists of the catalogue; totals, the series and what all of it is, too.
    expect(files.size).toBe(Object.values(REPORT_LISTS).flat().length + 3)
    for (const [name, csv] of files) {
      if (!name.endsWith('.csv')) continue
      const [heading = [], ...lines] = table(csv)
      const columns = heading.filter(word => word === 'start' || word in DIMENSIONS)
      const { results } = await asked(heading.slice(columns.length), columns.map(api))
      const words = results.map(row => [...row.dimensions, ...row.metrics.map(count => String(count ?? ''))])
      const inFile = lines.map(line => line.map(word => word.replace(/^'/, '')))
      // One answer has 10,000 rows; the file has the rest and the remainder too.
      expect([name, inFile.slice(0, results.length)]).toEqual([name, words])
    }
    const gateways = table(files.get('gateways/gateway.csv'))
    expect(gateways).toHaveLength(1 + 10_400 + 1)
    expect(gateways.at(-1)?.[0]).toBe(TOO_FEW)
    expect(files.get('sources/source.csv')).toContain("\r\n'=1+1,40,")
  })

  it('says in its readme the days, the zone, k and what the filter leaves out', async () => {
    const files = await exported('zip.example', `from=${DAYS[0]}&to=${DAYS[1]}&filter=source:%3D1%2B1`)
    const readme = files.get('README.txt') ?? ''
    expect(readme).toContain('zip.example, 2026-03-08 to 2026-03-09')
    expect(readme).toContain('Europe/Berlin')
    expect(readme).toContain('Only source is =1+1.')
    expect(readme).toContain('once 5 different visitors share it in a day, 10 where')
    expect(readme).toMatch(/Not in here[\s\S]*devices\/browser\.csv/)
    expect(files.has('devices/browser.csv')).toBe(false)
    expect(table(files.get('pages/page.csv')).at(1)?.[0]).toBe('/')
  })

  it('gives of a site directed at children what is counted there', async () => {
    const files = await exported('child.example', `from=${DAYS[0]}&to=${DAYS[1]}`)
    expect(files.get('README.txt')).toContain('hit 50 times')
    expect(table(files.get('totals.csv'))[0]).toEqual(['visits', 'pageviews'])
    expect(files.has('gateways/gateway.csv')).toBe(false)
  })

  it('refuses days out of order and a filter that is none, and says which', async () => {
    const path = '/api/v1/sites/zip.example/report.zip'
    for (const [query, words] of [
      ['from=2026-03-09&to=2026-03-08', 'must not be before from'],
      ['from=2026-03-08&to=2026-03-08&filter=colour:red', 'must be a dimension and a value'],
    ] as const) {
      const answer = await dash.send('owner', 'GET', `${path}?${query}`)
      expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining(words)])
    }
  })
})
