import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Embedded, openEmbedded } from '@gatecount/shared/adapters/clickhouse/embedded'
import { SMALL_MACHINE } from '@gatecount/shared/adapters/clickhouse/machine'
import { readMigrations } from '@gatecount/shared/adapters/numbered-migrations'
import { Session } from 'chdb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bothWays } from './months-contract.ts'
import { sampleRow } from './sample-row.ts'

const MIGRATIONS = new URL('../../../shared/src/adapters/clickhouse/migrations/', import.meta.url)

describe('sums by month', () => {
  let directory: string
  let store: Embedded
  /** Whoever looks after the table by hand. */
  let owner: Session
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'gatecount-months-'))
    store = await openEmbedded(directory, SMALL_MACHINE)
    owner = new Session(join(directory, 'store'))
    await owner.queryAsync('SET mutations_sync = 1')
  })
  afterAll(async () => {
    owner.close()
    await store[Symbol.asyncDispose]()
    await rm(directory, { recursive: true, force: true })
  })
  const written = async (site: number) => {
    const rows = ['/a', '/b'].map(first => sampleRow({ site, first }))
    await store.writer.append({ token: `of/${site}`, rows })
  }
  const named = async (site: number) => {
    const { months, rows } = await bothWays(store, site)
    expect(months).toEqual(rows)
    return (rows as { first: string }[]).map(row => row.first)
  }

  it('migrate() counts rows that were written before there were any', async () => {
    const [before] = await readMigrations(MIGRATIONS)
    for (const statement of before?.statements ?? []) await owner.queryAsync(statement)
    await written(1)
    await store.writer.migrate()
    expect(await named(1)).toEqual(['/a', '/b'])
    await written(2)
    await store.writer.compact()
    expect(await named(1)).toEqual(['/a', '/b'])
  })

  it.each([
    ["ALTER TABLE cells DELETE WHERE site = 3 AND first = '/a'", 3],
    ["DELETE FROM cells WHERE site = 4 AND first = '/a'", 4],
  ])('%s deletes from them too', async (statement, site) => {
    await written(site)
    await owner.queryAsync(statement)
    expect(await named(site)).toEqual(['/b'])
    await store.writer.compact()
    expect(await named(site)).toEqual(['/b'])
  })
})
