import { existsSync, realpathSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Looked } from '@gatecount/shared/domain/audit/audit-report'
import type { AuditStores } from '../audit-context.ts'
import type { PlaceBook } from './place-book.ts'
import { rowsIn, searchClickHouse } from './search-click-house.ts'
import { searchFiles } from './search-files.ts'
import { searchPostgres } from './search-postgres.ts'
import { type SearchedKeys, searchRedis } from './search-redis.ts'

/** What was looked at in a place, and what could not be. */
export interface Searched {
  readonly looked: readonly Looked[]
  /** What an operator should know of. */
  readonly notes: readonly string[]
  /** Something that should have been read was not. */
  readonly incomplete: boolean
}

/** Links on the way do not matter. */
function isInside(path: string, directory: string): boolean {
  try {
    return !relative(realpathSync(directory), realpathSync(path)).startsWith('..')
  } catch {
    return false
  }
}

type Place = (book: PlaceBook, stores: AuditStores) => Promise<Searched>

const files: Place = async (book, { dataDirectory, queueRedis }) => {
  if (dataDirectory === undefined)
    return { looked: [], notes: ['The data directory is not known to the worker.'], incomplete: true }
  const before = book.bytes
  const { files: read, unread } = await searchFiles(book, dataDirectory)
  const looked: Looked[] = [
    { what: 'files of the data directory', figure: read },
    { what: 'bytes in them', figure: book.bytes - before },
  ]
  const notes: string[] = []
  if (unread > 0) notes.push(`${unread} files of the data directory may not be read by the worker.`)
  for (const [folder, store] of [
    ['clickhouse', 'ClickHouse'],
    ['postgres', 'PostgreSQL'],
  ] as const)
    if (!existsSync(join(dataDirectory, folder)))
      notes.push(`The files of ${store} are not in the data directory; its rows were read.`)
  const [, own = ''] = ((await queueRedis.call('CONFIG', 'GET', 'dir').catch(() => [])) ?? []) as string[]
  if (!isInside(own, dataDirectory))
    notes.push('The files of the queue Redis are not in the data directory; its keys were read.')
  return { looked, notes, incomplete: unread > 0 }
}

const clickHouse: Place = async (book, { auditor }) => {
  const tables = await auditor.tables()
  const rows = await rowsIn(auditor, tables)
  await searchClickHouse(book, auditor, tables)
  const logs = tables.filter(({ database }) => database === 'system').length
  return {
    looked: [
      { what: 'tables of ClickHouse', figure: tables.length },
      { what: 'log tables among them', figure: logs },
      { what: 'rows in them', figure: rows },
    ],
    notes: logs > 0 ? ['The ClickHouse server keeps log tables; leave them out of its configuration.'] : [],
    incomplete: false,
  }
}

const postgres: Place = async (book, { control }) => {
  const { tables, rows } = await searchPostgres(book, control)
  return {
    looked: [
      { what: 'tables of PostgreSQL', figure: tables },
      { what: 'rows in them', figure: rows },
    ],
    notes: [],
    incomplete: false,
  }
}

/** Words about one Redis. */
interface RedisWords {
  readonly keys: string
  readonly hidden: string
}

function keysOf(words: RedisWords, { keys, slowLogEntries }: SearchedKeys): Searched {
  const looked = [{ what: words.keys, figure: keys }]
  if (slowLogEntries !== undefined) looked.push({ what: 'entries of its slow log', figure: slowLogEntries })
  const notes = slowLogEntries === undefined ? [words.hidden] : []
  return { looked, notes, incomplete: false }
}

const QUEUE: RedisWords = {
  keys: 'keys of the queue Redis',
  hidden: 'The queue Redis does not show its slow log.',
}
const VOLATILE: RedisWords = {
  keys: 'keys of the volatile Redis',
  hidden: 'The volatile Redis does not show its slow log.',
}

const queue: Place = async (book, { queueRedis }) =>
  keysOf(QUEUE, await searchRedis(book, queueRedis, 'queue Redis'))

/** Places at rest. */
export const PLACES_AT_REST = [files, clickHouse, postgres, queue] as const

/** Memory that is never written down: labels that wait for their crowd may be in it. */
export const IN_MEMORY: Place = async (book, { volatileRedis }) =>
  keysOf(VOLATILE, await searchRedis(book, volatileRedis, 'volatile Redis'))
