import { offsetKey } from '@gatecount/shared/adapters/clickhouse/cell-writer'
import type { CellAuditor, CellReader, CellWriter } from '@gatecount/shared/adapters/clickhouse/port'
import { readReceipts, readRelease } from '@gatecount/shared/adapters/clickhouse/release-reader'
import { planRelease } from '@gatecount/shared/domain/privacy/release-plan'
import { NO_COUNTS } from '@gatecount/shared/domain/report/cell-row'
import { seededEntropy } from '@gatecount/shared/process/seeded-entropy'
import { generateSigningKeyPair } from '@gatecount/shared/proof/ed25519'
import { makeRelease } from '@gatecount/shared/proof/make-release'
import { type SignedRelease, verifyRelease } from '@gatecount/shared/proof/release-proof'
import { expect, it } from 'vitest'
import { sampleRow } from './sample-row.ts'

/** Values that break a format which does not escape them. */
export const AWKWARD = [
  '',
  ' ',
  "it's",
  '"',
  'tab\there',
  'line\nbreak',
  'return\r',
  '\r\n',
  'back\\slash',
  '\\N',
  '\\',
  'nul\0',
  '{site:UInt32}',
  'ключ 鍵 🗝',
  "'; DROP TABLE cells; --",
]

export interface Stores {
  readonly writer: CellWriter
  readonly reader: CellReader
  readonly auditor: CellAuditor
}

/** What every ClickHouse adapter does. Run inside `describe`, on a store that this suite has for itself. */
export function cellStoreContract(stores: () => Stores): void {
  const counted = (site: number) =>
    stores().reader.rows<{ pageviews: number; parts: number }>({
      text: `SELECT sum(pageviews) AS pageviews, count(DISTINCT _part) AS parts FROM cells WHERE site = {site:UInt32}`,
      params: { site },
    })

  it('migrate() can run again', async () => {
    await stores().writer.migrate()
    expect(await counted(1)).toEqual([{ pageviews: 0, parts: 0 }])
  })

  it('append() keeps every value as it was, and rows() binds it as a parameter', async () => {
    const { writer, reader } = stores()
    await writer.append({ token: 'awkward', rows: AWKWARD.map(first => sampleRow({ site: 2, first })) })
    for (const first of AWKWARD) {
      const text = `SELECT first, second, toString(start) AS start, visitors, visits, pageviews, bounces, seconds, events,
        amount, batch FROM cells WHERE site = {site:UInt32} AND first = {first:String}`
      const { site: _, cut: __, period: ___, ...rest } = sampleRow({ first })
      expect(await reader.rows({ text, params: { site: 2, first } })).toEqual([rest])
    }
    const among = `SELECT count() AS n FROM cells WHERE site = {site:UInt32} AND first IN {values:Array(String)}
      AND start BETWEEN {from:Date} AND {to:Date}`
    const params = { site: 2, values: AWKWARD, from: '2026-03-01', to: '2026-03-01' }
    expect(await reader.rows({ text: among, params })).toEqual([{ n: AWKWARD.length }])
  })

  it('append() counts a repeated token once and another token again', async () => {
    const { writer } = stores()
    const rows = [sampleRow({ site: 3 })]
    await writer.append({ token: 'p0/e/1', rows })
    await writer.append({ token: 'p0/e/2', rows })
    await writer.append({ token: 'p0/e/1', rows })
    expect((await counted(3))[0]?.pageviews).toBe(2)
  })

  it('append() writes a large block as one part', async () => {
    const rows = Array.from({ length: 150_000 }, (_, i) => sampleRow({ site: 4, first: `/${i}` }))
    await stores().writer.append({ token: 'large', rows })
    expect(await counted(4)).toEqual([{ pageviews: 150_000, parts: 1 }])
  })

  it('append() refuses a token that could be read as SQL', async () => {
    await expect(stores().writer.append({ token: "a' b", rows: [sampleRow()] })).rejects.toThrow('token')
  })

  it('append() of a row that does not fit fails without quoting it', async () => {
    const rows = [sampleRow({ site: 5, start: 'secret-value' })]
    const error: unknown = await stores()
      .writer.append({ token: 'bad', rows })
      .catch(e => e)
    expect(error).toBeInstanceOf(Error)
    expect(String((error as Error).message)).not.toContain('secret')
    expect((await counted(5))[0]?.pageviews).toBe(0)
  })

  it('compact() adds rows with the same key up and keeps the largest batch', async () => {
    const { writer, reader } = stores()
    for (const batch of [2, 3, 1]) {
      const row = sampleRow({ site: 6, amount: -5, batch })
      await writer.append({ token: `six/${batch}`, rows: [row] })
    }
    await writer.compact()
    const text = 'SELECT visitors, amount, batch FROM cells WHERE site = 6'
    expect(await reader.rows({ text, params: {} })).toEqual([{ visitors: 3, amount: -15, batch: 3 }])
  })

  it('storedOffset() is the last batch of that partition and epoch, and survives compact()', async () => {
    const { writer } = stores()
    const offset = (partition: number, epoch: string, batch: number) =>
      writer.append({
        token: `offset/${partition}/${epoch}/${batch}`,
        rows: [
          sampleRow({
            ...NO_COUNTS,
            site: 0,
            cut: 'offset',
            start: '1970-01-01',
            first: offsetKey(partition, epoch),
            batch,
          }),
        ],
      })
    await offset(1, 'a', 7)
    await offset(1, 'a', 8)
    await offset(2, 'a', 3)
    await writer.compact()
    expect(await writer.storedOffset(1, 'a')).toBe(8)
    expect(await writer.storedOffset(2, 'a')).toBe(3)
    expect(await writer.storedOffset(1, 'b')).toBe(0)
  })

  it('knownCheckpoints() names those that were stored for the site', async () => {
    const { writer } = stores()
    const rows = [sampleRow({ site: 7, cut: 'import', first: 'd1', start: '1970-01-01' })]
    await writer.append({ token: 'import/d1', rows })
    expect(await writer.knownCheckpoints(7, ['d0', 'd1'])).toEqual(new Set(['d1']))
    expect(await writer.knownCheckpoints(8, ['d1'])).toEqual(new Set())
    expect(await writer.knownCheckpoints(7, [])).toEqual(new Set())
  })

  it.each([
    "INSERT INTO cells (site, cut) VALUES (9, 'page')",
    'DROP TABLE cells',
    'SET readonly = 0',
    'CREATE TABLE t (a UInt8) ENGINE = Memory',
    "SELECT * FROM file('/etc/hostname', 'LineAsString')",
    "SELECT * FROM url('http://127.0.0.1:1/', 'LineAsString')",
  ])('rows() of a reader does nothing but read: %s', async text => {
    await expect(stores().reader.rows({ text, params: {} })).rejects.toThrow()
    expect((await counted(9))[0]?.pageviews).toBe(0)
  })

  it('rows() says what is wrong with a statement', async () => {
    await expect(stores().reader.rows({ text: 'SELECT nothing FROM cells', params: {} })).rejects.toThrow(
      /UNKNOWN_IDENTIFIER.*nothing/,
    )
  })

  it('writer and reader work side by side', async () => {
    const { writer, reader } = stores()
    const work = Array.from({ length: 20 }, async (_, i) => {
      await writer.append({ token: `side/${i}`, rows: [sampleRow({ site: 10 })] })
      return reader.rows({
        text: 'SELECT count() AS n FROM cells WHERE site = {site:UInt32}',
        params: { site: i },
      })
    })
    expect(await Promise.all(work)).toHaveLength(20)
    expect((await counted(10))[0]?.pageviews).toBe(20)
    await Promise.all([writer.ping(), reader.ping()])
  })

  it('everyRow() gives all bytes of a table as they are, and plantValues() leaves no table', async () => {
    const { auditor } = stores()
    const values = [Buffer.from([0, 9, 10, 13, 92, 255, 39]), Buffer.from('plain')]
    {
      await using table = await auditor.plantValues(values)
      const blocks: Uint8Array[] = []
      for await (const block of auditor.everyRow(table, 'RowBinary')) blocks.push(block)
      // Each value stands behind its length.
      const rows = values.map(value => Buffer.concat([Buffer.from([value.length]), value]))
      expect(Buffer.concat(blocks)).toEqual(Buffer.concat(rows))
    }
    expect((await auditor.tables()).map(table => table.name)).toEqual([
      'cells',
      'released',
      'schema_migrations',
    ])
  })

  it('appendRelease() stores a release whole and once, hasRelease() knows its days, and lastReceipt() the end of the chain', async () => {
    const { writer, reader } = stores()
    const keys = generateSigningKeyPair()
    const week = (start: string, end: string, before?: SignedRelease): SignedRelease =>
      makeRelease({
        plan: planRelease('partner'),
        counts: [],
        declared: { page: AWKWARD.filter(value => value !== '') },
        entropy: seededEntropy(start),
        about: { site: 'shop.example', period: 'week', start, end },
        before: before?.receipt,
        keys,
      })
    expect(await writer.lastReceipt(71)).toBeUndefined()
    const first = week('2026-06-01', '2026-06-07')
    await writer.appendRelease({ site: 71, release: first })
    await writer.appendRelease({ site: 71, release: week('2026-06-01', '2026-06-07') })
    const second = week('2026-06-08', '2026-06-14', first)
    const refused = async () => {
      throw new Error('not ours')
    }
    await expect(writer.appendRelease({ site: 71, release: second }, refused)).rejects.toThrow('not ours')
    expect(await writer.lastReceipt(71)).toEqual(first.receipt)
    await writer.appendRelease({ site: 71, release: second })
    expect(await writer.lastReceipt(71)).toEqual(second.receipt)
    const stored = await readRelease(reader, 71, 1)
    expect(stored && verifyRelease(stored)).toBe('valid')
    expect(stored?.signature).toBe(first.signature)
    expect((await readReceipts(reader, 71)).map(({ receipt }) => receipt)).toEqual([
      first.receipt,
      second.receipt,
    ])
    const has = (period: 'week' | 'month', start: string) => writer.hasRelease(71, period, start)
    expect([await has('week', '2026-06-08'), await has('week', '2026-06-15')]).toEqual([true, false])
    // A part of the month is released.
    expect([await has('month', '2026-06-01'), await has('month', '2026-07-01')]).toEqual([true, false])
    expect(await writer.hasRelease(72, 'week', '2026-06-08')).toBe(false)
  })

  it('forgetSite() deletes the rows of one site and no other', async () => {
    const { writer, reader } = stores()
    const rows = [91, 92].map(site => sampleRow({ site, cut: 'total', first: '' }))
    await writer.append({ token: 'forget', rows })
    await writer.forgetSite(91)
    const text = 'SELECT DISTINCT site FROM cells WHERE site IN (91, 92)'
    expect(await reader.rows({ text, params: {} })).toEqual([{ site: 92 }])
  })
}
