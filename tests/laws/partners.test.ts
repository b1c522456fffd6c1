import { inflateSync } from 'node:zlib'
import { drawRelease } from '@gatecount/shared/domain/privacy/draw-release'
import { RELEASE_FAMILIES, type ReleaseCount } from '@gatecount/shared/domain/privacy/release-families'
import { planRelease } from '@gatecount/shared/domain/privacy/release-plan'
import type { CellRow } from '@gatecount/shared/domain/report/cell-row'
import { composeDocument } from '@gatecount/shared/domain/report-sharing/compose-document'
import { reportForm } from '@gatecount/shared/domain/report-sharing/report-form'
import type { SignedShared } from '@gatecount/shared/domain/report-sharing/shared-document'
import { seededEntropy } from '@gatecount/shared/process/seeded-entropy'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DOMAIN, FORM, openSharingStand, REPORTS, type SharingStand } from '#tests/sharing/sharing-stand'
import { type ExpectedFigure, expectedFigures } from './partner-figures.ts'
import { storedReleases } from './stored-releases.ts'

let stand: SharingStand
let report: number
let token: string
let expected: readonly ExpectedFigure[]
beforeAll(async () => {
  stand = await openSharingStand({}, { now: () => Date.parse('2026-06-23T12:00:00Z') })
  report = await stand.compose()
  token = (await stand.share(report, { kind: 'link' })).token
  expected = expectedFigures(FORM.parts, await storedReleases(stand.dash.store.reader, stand.site.id))
})
afterAll(() => stand?.[Symbol.asyncDispose]())

const textOf = async (path: string): Promise<string> => await (await stand.get(path)).text()
const written = (value: number): string => new Intl.NumberFormat('en-GB').format(value)

/** Words of the page without its tags, and without the key, which is no number. */
const wordsOf = (html: string, key: string): string =>
  html
    .replaceAll(/<style>[\s\S]*?<\/style>|<svg class="bar"[\s\S]*?<\/svg>/g, '')
    .replaceAll(/<[^>]*?(?:title|aria-label)="([^"]*)"[^>]*>/g, ' $1 ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(key, '')
    .replaceAll(/&#?\w+;/g, ' ')

/** The texts of a PDF as pdfkit writes them: streams of hexadecimal strings in the order of reading. */
function pdfText(bytes: Buffer): string {
  const raw = bytes.toString('latin1')
  const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body]) => {
    try {
      return inflateSync(Buffer.from(body ?? '', 'latin1')).toString('latin1')
    } catch {
      // A picture or a font, and no text.
      return ''
    }
  })
  return streams
    .flatMap(stream => [...stream.matchAll(/\[(.*?)\] TJ/g)])
    .map(([, shown]) =>
      [...(shown ?? '').matchAll(/<([0-9a-f]*)>/g)]
        .map(([, hex]) => Buffer.from(hex ?? '', 'hex').toString('latin1'))
        .join(''),
    )
    .join('\n')
}

/** Whole numbers in a text, as the language groups them. */
const numbersIn = (text: string): string[] => text.match(/\d+(?:,\d{3})*(?:\.\d+)?/g) ?? []

/** Numbers that are no figures: days, places in the chain, ε, and what the words say of the noise. */
async function otherNumbers(): Promise<ReadonlySet<string>> {
  const releases = await storedReleases(stand.dash.store.reader, stand.site.id)
  const days = releases
    .flatMap(({ receipt: { start, end } }) => [start, end])
    .flatMap(day => day.split('-').map(Number))
  const fine = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })
  const labels = releases.flatMap(({ receipt }) => [String(receipt.sequence), fine.format(receipt.epsilon)])
  const counts = releases.map((_, at) => String(at + 1))
  return new Set([...days.map(String), ...labels, ...counts, '95', '100', '8'])
}

describe('law 6: what a partner sees can be computed from released rows alone', () => {
  it('the API: every figure is a sum of released counts, and its ± that of their noise', async () => {
    const { document } = JSON.parse(await textOf(`/shared/${token}/report.json`)) as SignedShared
    const told = document.parts.flatMap(({ family, as, series }) =>
      series.flatMap(({ values, rest, remainder }) => [
        ...values.map(({ first, second, figure }) => ({
          family,
          as,
          row: 'value',
          first,
          second,
          ...figure,
        })),
        ...(rest === null ? [] : [{ family, as, row: 'more_values', first: '', second: '', ...rest.figure }]),
        ...(remainder === null
          ? []
          : [{ family, as, row: 'not_listed', first: '', second: '', ...remainder }]),
      ]),
    )
    expect(told).toEqual(
      expected.filter(({ row }) => row !== 'release').map(({ from: _, to: __, ...figure }) => figure),
    )
    expect(told.length).toBeGreaterThan(20)
  })

  it('the table: each line is one of those figures, and each of them is a line', async () => {
    const csv = (await textOf(`/shared/${token}/report.csv`)).replace('\uFEFF', '').trimEnd()
    const [head, ...lines] = csv.split('\r\n')
    expect(head).toBe(
      'site,figure,row,first,second,from,to,count,plus_minus,low,high,confidence,noisy,releases',
    )
    const rows = expected.filter(({ as, row }) => (as === 'line') === (row === 'release'))
    expect(lines).toEqual(
      rows.map(row =>
        [
          DOMAIN,
          row.family,
          row.row,
          row.first,
          row.second,
          row.from,
          row.to,
          row.count,
          row.spread,
          row.low,
          row.high,
          0.95,
          row.isNoisy ? 'yes' : 'no',
          row.releases,
        ].join(','),
      ),
    )
  })

  it('the page and the PDF: every number in them is one of those figures, a day, or of a receipt', async () => {
    const others = await otherNumbers()
    const known = new Set([
      ...others,
      ...expected.flatMap(figure => [figure.count, figure.spread, figure.low, figure.high].map(written)),
    ])
    const rests = JSON.parse(await textOf(`/shared/${token}/report.json`)) as SignedShared
    for (const { series } of rests.document.parts)
      for (const { rest } of series) if (rest) known.add(written(rest.values))
    // The top of the picture is the largest end of a ±; names of values may hold numbers of their own.
    const strange = (text: string): string[] =>
      numbersIn(text.replaceAll(/Network \d+/g, '')).filter(number => !known.has(number))
    const html = await textOf(`/shared/${token}`)
    expect(strange(wordsOf(html, rests.publicKey))).toEqual([])
    for (const { row, as, count, spread } of expected)
      if (row !== 'release' && as !== 'line')
        expect(html).toContain(`>${written(count)} <small>± ${written(spread)}</small>`)
    const pdf = pdfText(Buffer.from(await (await stand.get(`/shared/${token}/report.pdf`)).arrayBuffer()))
    expect(pdf).toContain('What partners see')
    expect(strange(pdf.replaceAll(rests.publicKey, '').replace(/--key [\s\S]*?(?=Page)/, ''))).toEqual([])
    for (const { row, as, count } of expected)
      if (row !== 'release' && as !== 'line') expect(numbersIn(pdf)).toContain(written(count))
  })

  it('two partners, and a partner with an account and one with a token, get the same bytes', async () => {
    const other = await stand.share(report, { kind: 'link', password: null, label: 'another' })
    const as = await stand.dash.person({ siteId: stand.site.id, role: 'partner' })
    const me = (await (await stand.get('/api/v1/me', as)).json()) as { id: string }
    const { id } = await stand.share(report, { kind: 'person', person: me.id })
    const made = await stand.dash.send('owner', 'POST', `${REPORTS}/${report}/tokens`, { json: {} })
    const { token: tool } = (await made.json()) as { token: string }
    for (const file of ['json', 'csv', 'pdf']) {
      const answers = await Promise.all([
        stand.get(`/shared/${token}/report.${file}`),
        stand.get(`/shared/${other.token}/report.${file}`),
        stand.get(`/api/v1/shared-with-me/${id}/report.${file}`, as),
        stand.get(`${REPORTS}/${report}/report.${file}`, { token: tool }),
      ])
      const bytes = await Promise.all(
        answers.map(async answer => Buffer.from(await answer.arrayBuffer()).toString('base64')),
      )
      expect(new Set(bytes).size, file).toBe(1)
    }
    const pages = await Promise.all(
      [token, other.token].map(async one => (await textOf(`/shared/${one}`)).replaceAll(one, '')),
    )
    expect(new Set(pages).size).toBe(1)
  })

  it('hits that are counted or deleted after the release change not a byte', async () => {
    const before = await textOf(`/shared/${token}/report.json`)
    const row: CellRow = {
      site: stand.site.id,
      period: 'day',
      start: '2026-06-16',
      cut: 'page',
      first: '/toner',
      second: '',
      batch: 0,
      visitors: 5,
      visits: 5,
      pageviews: 5,
      bounces: 0,
      seconds: 0,
      events: 0,
      amount: 0,
    }
    await stand.dash.store.writer.append({ token: 'late', rows: [row] })
    expect(await textOf(`/shared/${token}/report.json`)).toBe(before)
    await stand.dash.store.writer.forgetBefore(stand.site.id, 'attributes', '2026-07-01')
    expect(await textOf(`/shared/${token}/report.json`)).toBe(before)
  })

  it('hits of one visitor that are removed before the release move figures by no more than they gave, under the same noise', () => {
    const plan = planRelease('partner')
    const crowd: ReleaseCount[] = [
      { family: 'visitors', first: '', second: '', count: 900 },
      { family: 'pageviews', first: '', second: '', count: 3000 },
      { family: 'country', first: 'DE', second: '', count: 600 },
      { family: 'country', first: 'AT', second: '', count: 200 },
      { family: 'page', first: '/', second: '', count: 700 },
      { family: 'page', first: '/toner', second: '', count: 300 },
    ]
    const gave = new Map([
      ['visitors', 1],
      ['pageviews', 10],
      ['country DE', 1],
      ['page /', 1],
      ['page /toner', 1],
    ])
    const without = crowd.map(row => ({
      ...row,
      count: row.count - (gave.get(`${row.family} ${row.first}`.trim()) ?? 0),
    }))
    const declared = { country: ['AT', 'DE', 'FR'], page: ['/', '/toner'] }
    const [source] = stand.releases
    if (source === undefined) throw new Error('Nothing is released')
    const composed = (counts: readonly ReleaseCount[], seed: string) => {
      const rows = drawRelease({ plan, counts, declared, entropy: seededEntropy(seed) })
      const { receipt, signature, publicKey } = source
      const form = reportForm.parse({ ...FORM, parts: FORM.parts.filter(({ as }) => as !== 'line') })
      return composeDocument(form, [{ domain: DOMAIN, releases: [{ receipt, signature, publicKey, rows }] }])
    }
    for (let draw = 0; draw < 20; draw++) {
      const [all, less] = [composed(crowd, `draw ${draw}`), composed(without, `draw ${draw}`)]
      for (const [at, part] of all.parts.entries()) {
        const values = part.series[0]?.values ?? []
        for (const { first, second, figure } of values) {
          const other = less.parts[at]?.series[0]?.values.find(
            one => one.first === first && one.second === second,
          )
          // Scaling to the visitors moves a value by one more at the most.
          const most = RELEASE_FAMILIES[part.family].perCell + (part.family === 'country' ? 1 : 0)
          expect(Math.abs(figure.count - (other?.figure.count ?? Number.NaN))).toBeLessThanOrEqual(most)
          expect(other?.figure.spread).toBe(figure.spread)
        }
      }
    }
  })
})
