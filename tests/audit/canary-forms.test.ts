import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Embedded, openEmbedded } from '@gatecount/shared/adapters/clickhouse/embedded'
import { SMALL_MACHINE } from '@gatecount/shared/adapters/clickhouse/machine'
import { CONSUMER_OPTIONS, connectRedis } from '@gatecount/shared/adapters/redis/connect'
import { type InventedVisitor, inventVisitors } from '@gatecount/worker/audit/canaries/canary'
import { needlesOf } from '@gatecount/worker/audit/canaries/needles-of'
import { createNeedleSearch, type NeedleSearch } from '@gatecount/worker/audit/search/needle-search'
import { PlaceBook } from '@gatecount/worker/audit/search/place-book'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startOwnRedis } from '../laws/own-redis.ts'

let directory: string
let store: Embedded
let visitors: InventedVisitor[]
let search: NeedleSearch
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'gatecount-forms-'))
  store = await openEmbedded(join(directory, 'clickhouse'), SMALL_MACHINE)
  visitors = inventVisitors()
  search = createNeedleSearch(await needlesOf(visitors, { salts: [], pseudonyms: [] }, store.auditor))
})
afterAll(async () => {
  await store[Symbol.asyncDispose]()
  await rm(directory, { recursive: true, force: true })
})

async function findingsIn(bytes: Buffer): Promise<string[]> {
  const book = new PlaceBook(search, new AbortController().signal)
  await book.place('here').value(bytes)
  return book.findings().map(finding => finding.what)
}

const [first, second] = [0, 1]
const addressOf = (number: number): string => visitors[number]?.address ?? ''

describe('needlesOf()', () => {
  it('needlesOf() knows what states of ClickHouse hold of few visitors', async () => {
    const params = { value: `${addressOf(first)}|${visitors[first]?.userAgent}` }
    for (const state of ['uniqCombined64State', 'uniqHLL12State', 'uniqExactState']) {
      const text = `SELECT hex(${state}({value:String})) AS state`
      const [row] = await store.auditor.rows<{ state: string }>({ text, params })
      expect(await findingsIn(Buffer.from(row?.state ?? '', 'hex')), state).not.toEqual([])
    }
  })

  it('needlesOf() knows a token in what Redis compressed', async () => {
    await using server = await startOwnRedis(['save ""'])
    const redis = connectRedis(server.url, CONSUMER_OPTIONS)
    for (let before = 0; before < 34; before++) {
      const value = `${'same '.repeat(20)}${randomBytes(before).toString('latin1')}${visitors[first]?.tokens.query}${' same'.repeat(20)}`
      await redis.set('compressed', value)
      const dump = await redis.dumpBuffer('compressed')
      expect(dump.length).toBeLessThan(value.length)
      expect(await findingsIn(dump), String(before)).not.toEqual([])
    }
    redis.disconnect()
  })

  it('needlesOf() takes one short form for an accident, and two of them for a leak', async () => {
    const hexOf = (number: number): Buffer =>
      Buffer.from(Buffer.from(addressOf(number).split('.').map(Number)).toString('hex'))
    expect(await findingsIn(hexOf(first))).toEqual([])
    expect(await findingsIn(Buffer.concat([hexOf(first), Buffer.from(' '), hexOf(second)]))).toEqual([
      'IPv4 address (hex), 2 of those that were sent',
    ])
  })

  it('needlesOf() finds nothing in noise', async () => {
    const noise = randomBytes(4_000_000)
    expect(await findingsIn(noise)).toEqual([])
    expect(await findingsIn(Buffer.from(noise.toString('base64')))).toEqual([])
  })
})
