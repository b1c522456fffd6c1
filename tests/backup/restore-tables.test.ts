import { createHash } from 'node:crypto'
import { CannotRestore } from '@gatecount/shared/adapters/control/backup/restore-tables'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { NOT_BACKED_UP } from '@gatecount/shared/domain/site-life/backup'
import { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenLedger, openLedger, openProgramme, refundOf, saleOf } from '../ledger/open-ledger.ts'

const TODAY = '2009-12-20'
const MINUTE = 60_000

let source: OpenLedger
let target: OpenLedger
beforeAll(async () => {
  ;[source, target] = await Promise.all([openLedger(), openLedger()])
  const { store } = source
  const { id } = await openProgramme(store, { site: 'shop.example' })
  await store.ledger.takeSales(id, [saleOf('1', 9999n), saleOf('2', 500n), saleOf('3', 13000n)], TODAY)
  await store.ledger.takeRefunds(id, [refundOf('r1', '1', 3333n)], TODAY)
  await store.ledger.signDays(id, TODAY)
  const gone = await store.addSite({ domain: 'gone.example', timeZone: 'Asia/Tokyo' })
  const posted = Date.parse('2026-03-10T10:00:00Z')
  await store.policies.noteMeasured([gone.id])
  await store.policies.change(gone.id, { settings: { properties: ['size'], currency: 'JPY' } }, posted)
  await store.policies.sign(() => store.signingKey('policy'))
  await store.policies.tick({ holder: 'worker', now: posted, lived: 0 })
  await store.policies.tick({ holder: 'worker', now: posted + MINUTE, lived: MINUTE })
})
afterAll(async () => {
  await source?.[Symbol.asyncDispose]()
  await target?.[Symbol.asyncDispose]()
})

/** What each table holds, whatever the order of its rows. */
async function contentOf(store: ControlStore): Promise<Readonly<Record<string, string>>> {
  const found = new Map<string, string[]>()
  for await (const { table, values } of store.everyValue()) {
    const name = table.replace(/^public\./, '')
    if (Object.hasOwn(NOT_BACKED_UP, name)) continue
    const digests = values.map(value => createHash('sha256').update(value).digest('hex'))
    found.set(name, [...(found.get(name) ?? []), ...digests])
  }
  return Object.fromEntries([...found].map(([name, digests]) => [name, digests.sort().join(' ')]))
}

const copy = async (): Promise<void> => {
  await using picture = await source.store.backup.take()
  await target.store.backup.restore(picture)
}

describe('ControlBackup', () => {
  it('brings every row of every table into an empty store, the ledger too', async () => {
    await copy()
    const [before, after] = [await contentOf(source.store), await contentOf(target.store)]
    expect(before['ledger_postings']).not.toBe('')
    expect(before['sites']?.split(' ').length).toBeGreaterThan(2)
    expect(after).toEqual(before)
  })

  it('brings policies with what waits, and the time that was waited', async () => {
    const [before, after] = [source.store, target.store]
    const gone = (await after.findSite('gone.example'))?.id ?? 0
    const versions = await after.policies.versions(gone)
    expect(versions.length).toBeGreaterThan(1)
    expect(versions).toEqual(await before.policies.versions(gone))
    expect(await after.policies.changes(gone)).toMatchObject([{ state: 'posted', posted: '2026-03-10' }])
    expect(await after.policies.waited()).toBe(MINUTE)
    await after.policies.change(gone, { settings: { currency: 'EUR' } }, Date.parse('2026-03-11T10:00:00Z'))
    expect((await after.policies.versions(gone)).at(-1)?.policy.previous).toBe(versions.at(-1)?.hash)
  })

  it('goes on counting behind the highest number that was ever given', async () => {
    const added = await target.store.addSite({ domain: 'new.example', timeZone: 'UTC' })
    const known = await source.store.listSites()
    expect(added.id).toBe(Math.max(...known.map(({ id }) => id)) + 1)
  })

  it('refuses a store that is in use, and changes nothing', async () => {
    const before = await contentOf(target.store)
    await expect(copy()).rejects.toThrow(CannotRestore)
    expect(await contentOf(target.store)).toEqual(before)
  })

  it('knows every table that it leaves out', async () => {
    const pool = new Pool({ connectionString: source.url })
    const { rows } = await pool.query<{ name: string }>(
      'SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()',
    )
    const tables = rows.map(({ name }) => name)
    expect(Object.keys(NOT_BACKED_UP).filter(name => !tables.includes(name))).toEqual([])
    await pool.end()
  })
})
