import { planRelease } from '@gatecount/shared/domain/privacy/release-plan'
import { type CellRow, NO_COUNTS } from '@gatecount/shared/domain/report/cell-row'
import type { ExportedTable, FileFormat } from '@gatecount/shared/domain/site-life/site-export'
import { FILE_FORMATS } from '@gatecount/shared/domain/site-life/site-export'
import { seededEntropy } from '@gatecount/shared/process/seeded-entropy'
import { generateSigningKeyPair } from '@gatecount/shared/proof/ed25519'
import { makeRelease } from '@gatecount/shared/proof/make-release'
import { type SignedRelease, verifyRelease } from '@gatecount/shared/proof/release-proof'
import { expect, it } from 'vitest'
import { AWKWARD, type Stores } from './cell-store-contract.ts'
import { sampleRow } from './sample-row.ts'

async function* inPieces(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000)
}

const release = (site: string): SignedRelease =>
  makeRelease({
    plan: planRelease('partner'),
    counts: [],
    declared: { device: ['Desktop'], page: ['/a\tb', '/ü"\n,'] },
    entropy: seededEntropy('export'),
    about: { site, period: 'week', start: '2026-06-01', end: '2026-06-07' },
    before: undefined,
    keys: generateSigningKeyPair(),
  })

/** What every ClickHouse adapter does with all rows of a site. Run inside `describe`. */
export function siteRowsContract(stores: () => Stores): void {
  const fileOf = async (site: number, table: ExportedTable, format: FileFormat): Promise<Buffer> => {
    const pieces: Uint8Array[] = []
    for await (const piece of stores().reader.siteRows(site, table, format)) pieces.push(piece)
    return Buffer.concat(pieces)
  }
  const allOf = (site: number) =>
    stores().reader.rows({
      text: `SELECT cut, period, start, first, second, sum(cells.visitors) AS visitors, sum(cells.pageviews) AS pageviews,
          sum(cells.amount) AS amount, max(cells.batch) AS batch
        FROM cells WHERE site = {site:UInt32} GROUP BY ALL ORDER BY ALL`,
      params: { site },
    })

  it.each(Object.values(FILE_FORMATS))(
    'siteRows() as %s gives every row of the site in one file, and stage() and adoptStaged() read it back as it was',
    async format => {
      const { writer } = stores()
      const site = format === 'Parquet' ? 101 : 103
      const rows = [
        ...AWKWARD.map(first => sampleRow({ site, cut: 'page', first, second: first, visitors: 50 })),
        ...['week', 'month'].map(period =>
          sampleRow({ site, cut: 'total', period: period as 'week', first: '' }),
        ),
        sampleRow({ site, cut: 'import', first: 'abcdef', start: '1970-01-01', batch: 7, amount: -3 }),
        sampleRow({ site: site + 20, cut: 'page', first: '/other' }),
      ]
      for (const token of ['a', 'b']) await writer.append({ token: `${format}-${token}`, rows })
      const made = release('export.example')
      await writer.appendRelease({ site, release: made })
      for (const table of ['cells', 'released'] as const)
        await writer.stage(site, table, format, inPieces(await fileOf(site, table, format)))
      expect(await writer.stagedFaults(site)).toEqual({ unknown: 0, small: 0 })
      await writer.adoptStaged(site, site + 1)
      await writer.dropStaged(site)
      const before = await allOf(site)
      expect(before).toHaveLength(AWKWARD.length + 3)
      expect(await allOf(site + 1)).toEqual(before)
      const releases: SignedRelease[] = []
      for await (const one of writer.releasesOf(site + 1)) releases.push(one)
      expect(releases.map(verifyRelease)).toEqual(['valid'])
      expect(releases[0]?.receipt).toEqual(made.receipt)
    },
  )

  it('siteRows() of a site without rows is a file without rows', async () => {
    const header = (await fileOf(999, 'released', 'CSVWithNames')).toString().trim()
    expect(header).toBe('"period","start","family","first","second","count"')
    const { writer } = stores()
    for (const table of ['cells', 'released'] as const)
      await writer.stage(999, table, 'Parquet', inPieces(await fileOf(999, table, 'Parquet')))
    expect(await writer.stagedFaults(999)).toEqual({ unknown: 0, small: 0 })
    await writer.dropStaged(999)
  })

  it('siteRows() gives many rows in one file, several at a time', async () => {
    const rows = Array.from({ length: 150_000 }, (_, i) => sampleRow({ site: 105, first: `/${i}` }))
    await stores().writer.append({ token: 'many', rows })
    const [csv, parquet] = await Promise.all([
      fileOf(105, 'cells', 'CSVWithNames'),
      fileOf(105, 'cells', 'Parquet'),
    ])
    expect(csv.toString().trim().split('\n')).toHaveLength(150_001)
    expect(parquet.toString('latin1').split('PAR1')).toHaveLength(3)
  })

  it('stagedFaults() sees rows that nobody knows and crowds that are too small, and stage() refuses what is no file', async () => {
    const { writer } = stores()
    const rows = [
      sampleRow({ site: 107, cut: 'page', first: '/few', visitors: 4 }),
      sampleRow({ site: 107, cut: 'source:page', first: '/few', visitors: 9 }),
      sampleRow({ site: 107, cut: 'secret' as 'page', first: '/x', visitors: 50 }),
    ]
    await writer.append({ token: 'faults', rows })
    await writer.stage(107, 'cells', 'Parquet', inPieces(await fileOf(107, 'cells', 'Parquet')))
    await writer.stage(107, 'released', 'Parquet', inPieces(await fileOf(107, 'released', 'Parquet')))
    expect(await writer.stagedFaults(107)).toEqual({ unknown: 1, small: 2 })
    await expect(
      writer.stage(107, 'cells', 'Parquet', inPieces(Buffer.from('PAR1 damaged'))),
    ).rejects.toThrow(/^ClickHouse: /)
    await writer.dropStaged(107)
  })

  it('stagedFaults() takes rows that tell no visitors by their hits, and only in the cuts that have such rows', async () => {
    const { writer } = stores()
    const bare = (given: Partial<CellRow>): CellRow =>
      sampleRow({ ...NO_COUNTS, site: 108, first: '/', second: '', ...given })
    const rows = [
      bare({ cut: 'page', pageviews: 50 }),
      bare({ cut: 'source', visits: 50 }),
      bare({ cut: 'exit_link', events: 50 }),
      bare({ cut: 'section', pageviews: 49, visits: 99, events: 99 }),
      bare({ cut: 'download', events: 49, visits: 99, pageviews: 99 }),
      bare({ cut: 'country', visits: 99, pageviews: 99, events: 99 }),
    ]
    await writer.append({ token: 'hits', rows })
    for (const table of ['cells', 'released'] as const)
      await writer.stage(108, table, 'Parquet', inPieces(await fileOf(108, table, 'Parquet')))
    expect(await writer.stagedFaults(108)).toEqual({ unknown: 0, small: 3 })
    await writer.dropStaged(108)
  })

  it('forgetBefore() deletes one kind of one site, sums by month too, and says how many rows', async () => {
    const { writer, reader } = stores()
    const kinds = (site: number) =>
      ['2026-01-31', '2026-02-01'].flatMap(start => [
        sampleRow({ site, cut: 'page', start, first: '/p' }),
        sampleRow({ site, cut: 'total', start, first: '' }),
      ])
    await writer.append({
      token: 'before',
      rows: [
        ...kinds(111),
        ...kinds(112),
        sampleRow({ site: 111, cut: 'import', start: '1970-01-01', first: 'ab' }),
      ],
    })
    expect(await writer.forgetBefore(111, 'attributes', '2026-02-01')).toBe(1)
    expect(await writer.forgetBefore(111, 'attributes', '2026-02-01')).toBe(0)
    const text = `SELECT cut, toStartOfMonth(start) AS month, sum(cells.pageviews) AS pageviews FROM cells
      WHERE site = {site:UInt32} GROUP BY cut, month ORDER BY cut, month`
    const months = async (site: number) =>
      (await reader.rows<{ cut: string; month: string }>({ text, params: { site } })).map(
        ({ cut, month }) => `${cut} ${month}`,
      )
    expect(await months(111)).toEqual([
      'import 1970-01-01',
      'page 2026-02-01',
      'total 2026-01-01',
      'total 2026-02-01',
    ])
    expect(await months(112)).toHaveLength(4)
    await writer.forgetBefore(111, 'totals', '2026-02-01')
    expect(await months(111)).toEqual(['import 1970-01-01', 'page 2026-02-01', 'total 2026-02-01'])
    await expect(writer.forgetBefore(111, 'totals', "' OR 1")).rejects.toThrow('YYYY-MM-DD')
  })

  it('forgetBefore() of releases keeps the receipts, so that no day is released twice', async () => {
    const { writer } = stores()
    const made = release('kept.example')
    await writer.appendRelease({ site: 113, release: made })
    expect(await writer.forgetBefore(113, 'releases', '2026-07-01')).toBe(made.rows.length)
    expect(await writer.lastReceipt(113)).toEqual(made.receipt)
    expect(await writer.hasRelease(113, 'week', '2026-06-01')).toBe(true)
  })
}
