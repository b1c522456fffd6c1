import { pipeline, Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { ClickHouseFailure } from '@gatecount/shared/adapters/clickhouse/click-house-failure'
import { DomainTaken } from '@gatecount/shared/adapters/control/port'
import {
  EXPORTED_TABLES,
  type ExportedTable,
  FILE_FORMATS,
} from '@gatecount/shared/domain/site-life/site-export'
import type { ImportFault, ImportStep, TakenSiteTask } from '@gatecount/shared/domain/site-life/site-task'
import { verifyRelease } from '@gatecount/shared/proof/release-proof'
import type { AtWork } from '../tasks/work-leased.ts'
import type { SiteLifeStores } from './site-life-stores.ts'

type Stores = Pick<SiteLifeStores, 'cells' | 'control' | 'sites'>

/** An import that took so many workers with it is undone. */
const MOST_ATTEMPTS = 20

/** What is wrong with the file. */
class Faulty extends Error {
  readonly fault: ImportFault

  constructor(fault: ImportFault, options?: ErrorOptions) {
    super('The import cannot be completed', options)
    this.name = 'Faulty'
    this.fault = fault
  }
}

async function stage({ cells, control }: Stores, id: number, table: ExportedTable): Promise<void> {
  for (const [ending, format] of Object.entries(FILE_FORMATS)) {
    const pieces = control.importedFile(id, `${table}.${ending}`)
    const [first, rest] = await firstOf(pieces)
    if (first === undefined) continue
    const inflated = pipeline(Readable.from(rest), createInflateRaw(), () => {})
    return await cells.stage(id, table, format, inflated)
  }
  throw new Faulty('unreadable')
}

/** Whether there is a first piece, and all of them again. */
async function firstOf<T>(pieces: AsyncIterable<T>): Promise<[T | undefined, AsyncIterable<T>]> {
  const iterator = pieces[Symbol.asyncIterator]()
  const first = await iterator.next()
  if (first.done === true) return [undefined, pieces]
  const all = async function* () {
    yield first.value
    yield* { [Symbol.asyncIterator]: () => iterator }
  }
  return [first.value, all()]
}

async function check({ cells }: Stores, id: number): Promise<void> {
  const { unknown, small } = await cells.stagedFaults(id)
  if (unknown > 0) throw new Faulty('unknown_rows')
  if (small > 0) throw new Faulty('too_small')
}

async function write({ cells }: Stores, id: number, siteId: number): Promise<void> {
  await cells.adoptStaged(id, siteId)
  // Rows that the owner no longer keeps are not there to be compared; what is there has to be what was signed.
  for await (const release of cells.releasesOf(siteId))
    if (release.rows.length > 0 && verifyRelease(release) !== 'valid') throw new Faulty('releases_differ')
}

async function complete(
  stores: Stores,
  { id, siteId }: TakenSiteTask,
  { say }: AtWork<ImportStep>,
): Promise<void> {
  await say('reading')
  // A worker before may have come so far as to write.
  await stores.cells.forgetSite(siteId)
  try {
    for (const table of EXPORTED_TABLES) await stage(stores, id, table)
  } catch (error) {
    if (error instanceof ClickHouseFailure && isAboutTheFile(error)) {
      throw new Faulty('unreadable', { cause: error })
    }
    throw error
  }
  await say('checking')
  await check(stores, id)
  await say('writing')
  await write(stores, id, siteId)
  await say('opening')
  await stores.control.openImportedSite(id)
}

/** A server that cannot be reached says nothing of the file. */
const isAboutTheFile = ({ code }: ClickHouseFailure): boolean => !/^E[A-Z]+$|MEMORY|TIMEOUT/.test(code)

const faultOf = (error: unknown): ImportFault | undefined => {
  if (error instanceof Faulty) return error.fault
  return error instanceof DomainTaken ? 'domain_taken' : undefined
}

/**
 * Makes a site of an export. The site appears when all of it is there; until then its number is in no list, so that what
 * was written can be taken back and written again, however often a worker is killed on the way.
 */
export async function importSite(stores: Stores, task: TakenSiteTask, at: AtWork<ImportStep>): Promise<void> {
  const { cells, control, sites } = stores
  const { id, siteId, attempt } = task
  // It was opened, and the worker died before it could say so.
  const isOpen = (await control.listSites()).some(site => site.id === siteId)
  if (!isOpen) {
    try {
      if (attempt > MOST_ATTEMPTS) throw new Faulty('failed')
      await complete(stores, task, at)
    } catch (error) {
      const fault = faultOf(error)
      if (fault === undefined) throw error
      await cells.forgetSite(siteId)
      await cells.dropStaged(id)
      await control.failSiteTask(id, fault)
      return
    }
  }
  await cells.dropStaged(id)
  await sites.renew()
  await control.finishSiteTask(id)
}
