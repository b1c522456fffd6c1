import { randomBytes } from 'node:crypto'
import type { AuditStores, Planted } from '../audit-context.ts'
import { inventVisitors } from '../canaries/canary.ts'
import { needlesOf } from '../canaries/needles-of.ts'
import { neverKept } from '../canaries/never-kept.ts'
import type { Needle } from '../search/needle.ts'
import { createNeedleSearch, type NeedleSearch } from '../search/needle-search.ts'
import { foundKey, PlaceBook } from '../search/place-book.ts'
import { searchClickHouse } from '../search/search-click-house.ts'
import { searchPostgres } from '../search/search-postgres.ts'
import { searchSlowLog } from '../search/search-redis.ts'
import type { Plant } from './plant.ts'
import { plantFiles } from './plant-files.ts'
import { plantKeys } from './plant-keys.ts'

/** One canary of each kind in each form; two of the weak forms, of which one alone is taken for an accident. */
function onePerForm(needles: readonly Needle[]): Needle[] {
  const numbers = new Map<string, Set<number>>()
  return needles.filter(({ canary, form, number, weak }) => {
    const key = `${canary}\n${form}`
    const known = numbers.get(key) ?? new Set()
    if (known.has(number) || known.size >= (weak ? 2 : 1)) return false
    numbers.set(key, known.add(number))
    return true
  })
}

const verdicts = (plants: readonly Plant[], book: PlaceBook): Planted[] => {
  const found = book.found()
  return plants.map(({ where, needle }) => ({
    what: `${needle.canary} (${needle.form})`,
    where,
    found: found.has(foundKey(where, needle)),
  }))
}

const at = (where: string, needles: readonly Needle[]): Plant[] => needles.map(needle => ({ where, needle }))
const bytesOf = (needles: readonly Needle[]): Buffer[] => needles.map(({ bytes }) => bytes)

async function inClickHouse(
  search: NeedleSearch,
  { auditor, signal }: AuditStores,
  needles: readonly Needle[],
) {
  const book = new PlaceBook(search, signal)
  await using table = await auditor.plantValues(bytesOf(needles))
  await searchClickHouse(book, auditor, [table])
  return verdicts(at(`ClickHouse ${table.database}.${table.name}`, needles), book)
}

async function inPostgres(
  search: NeedleSearch,
  { control, signal }: AuditStores,
  needles: readonly Needle[],
) {
  const book = new PlaceBook(search, signal)
  await searchPostgres(book, control, bytesOf(needles))
  return verdicts(at('PostgreSQL audit_scratch', needles), book)
}

/** Entries as the slow log gives them, for to plant real ones we would have to write down the commands of real visits. */
async function inSlowLog(search: NeedleSearch, { signal }: AuditStores, needles: readonly Needle[]) {
  const book = new PlaceBook(search, signal)
  const entry = (bytes: Buffer, n: number) => [
    n,
    1_790_000_000,
    12,
    [Buffer.from('SET'), Buffer.from('key'), bytes],
  ]
  await searchSlowLog(book, 'queue Redis', bytesOf(needles).map(entry))
  return verdicts(at('queue Redis: slow log', needles), book)
}

/** Puts invented canaries into scratch files, tables and keys, in each form, and lets the same code find them. */
export async function plantEverywhere(stores: AuditStores): Promise<readonly Planted[]> {
  const visitors = inventVisitors()
  const secrets = { salts: [randomBytes(32)], pseudonyms: [randomBytes(8), randomBytes(8)] }
  const all = await needlesOf(visitors, secrets, stores.auditor)
  const needles = onePerForm(all)
  const never = neverKept(needles)
  const search = createNeedleSearch(all)
  const { signal } = stores
  const keys = async (server: string, redis: AuditStores['queueRedis'], list: readonly Needle[]) => {
    const book = new PlaceBook(search, signal)
    return verdicts(await plantKeys(book, redis, server, list), book)
  }
  const files = new PlaceBook(search, signal)
  return [
    ...verdicts(await plantFiles(files, needles), files),
    ...(await inClickHouse(search, stores, needles)),
    ...(await inPostgres(search, stores, needles)),
    ...(await keys('queue Redis', stores.queueRedis, needles)),
    ...(await keys('volatile Redis', stores.volatileRedis, never)),
    ...(await inSlowLog(search, stores, needles)),
  ]
}
