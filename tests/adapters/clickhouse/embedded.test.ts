import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Embedded, openEmbedded } from '@gatecount/shared/adapters/clickhouse/embedded'
import { SMALL_MACHINE } from '@gatecount/shared/adapters/clickhouse/machine'
import { afterAll, beforeAll, describe } from 'vitest'
import { cellStoreContract } from './cell-store-contract.ts'
import { monthsContract } from './months-contract.ts'
import { siteRowsContract } from './site-rows-contract.ts'

describe('openEmbedded()', () => {
  let directory: string
  let store: Embedded
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'gatecount-clickhouse-'))
    store = await openEmbedded(directory, SMALL_MACHINE)
    await store.writer.migrate()
  })
  afterAll(async () => {
    await store[Symbol.asyncDispose]()
    await rm(directory, { recursive: true, force: true })
  })
  cellStoreContract(() => store)
  monthsContract(() => store)
  siteRowsContract(() => store)
})
