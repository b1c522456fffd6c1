import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectServer } from '@gatecount/shared/adapters/clickhouse/server'
import { veil } from '@gatecount/shared/domain/privacy/veiled'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cellStoreContract } from './cell-store-contract.ts'
import { type HttpTestServer, startHttpTestServer } from './http-test-server.ts'
import { monthsContract } from './months-contract.ts'
import { siteRowsContract } from './site-rows-contract.ts'

const PASSWORD = 'p@ss/word:'

describe('connectServer()', () => {
  let directory: string
  let server: HttpTestServer
  let store: ReturnType<typeof connectServer>
  const urlFor = (user: string) => server.url.replace('//', `//${user}@`)
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'gatecount-clickhouse-http-'))
    server = await startHttpTestServer(directory, { user: 'house', password: PASSWORD })
    store = connectServer({ url: urlFor('house'), password: veil(PASSWORD) })
    await store.writer.migrate()
  })
  afterAll(async () => {
    await store?.[Symbol.asyncDispose]()
    await server?.[Symbol.asyncDispose]()
    await rm(directory, { recursive: true, force: true })
  })

  cellStoreContract(() => store)
  monthsContract(() => store)
  siteRowsContract(() => store)

  it('connectServer() says when the password is wrong, without the password', async () => {
    await using other = connectServer({ url: urlFor('house'), password: veil('not-this-one') })
    await expect(other.reader.ping()).rejects.toThrow(/^ClickHouse: AUTHENTICATION_FAILED$/)
  })

  it('connectServer() says when nobody listens', async () => {
    await using other = connectServer({ url: 'http://127.0.0.1:1' })
    await expect(other.writer.ping()).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  })
})
