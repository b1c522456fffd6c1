import { pipeline, Transform, type TransformCallback } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'
import type { FilePiece } from '@gatecount/shared/adapters/control/site-tasks'
import {
  EXPORT_VERSION,
  EXPORTED_TABLES,
  FILE_FORMATS,
  LEDGER_FILE,
  README_FILE,
  SITE_FILE,
} from '@gatecount/shared/domain/site-life/site-export'
import { type Entry, fromFdPromise, type ZipFile } from 'yauzl'
import { badRequest } from '../http/problem.ts'
import { readSiteJson, type SiteJson } from './site-json.ts'

const FIGURES = new Set(
  EXPORTED_TABLES.flatMap(table => Object.keys(FILE_FORMATS).map(ending => `${table}.${ending}`)),
)
const KNOWN = new Set([...FIGURES, SITE_FILE, LEDGER_FILE, README_FILE])
const MOST_SITE_BYTES = 32 * 1024 * 1024
const PIECE_BYTES = 1024 * 1024

const foreign = (): Error => badRequest('This is no export of a site that this version of Gatecount can read')
const damaged = (): Error => badRequest('The file is damaged or incomplete; nothing of it was taken')

export interface Archive {
  readonly site: SiteJson
  /** The files with figures, compressed anew, in pieces. @throws Problem 400 when one is damaged */
  figures(): AsyncIterable<FilePiece>
}

/** The archive says what each file adds up to; its library leaves that to whoever reads. */
function checking(expected: number): Transform {
  let sum = 0
  return new Transform({
    transform(block: Buffer, _encoding, done: TransformCallback) {
      sum = crc32(block, sum)
      done(null, block)
    },
    flush: done => done(sum === expected ? null : damaged()),
  })
}

async function contentOf(zip: ZipFile, entry: Entry): Promise<Transform> {
  const checked = checking(entry.crc32)
  return pipeline(await zip.openReadStreamPromise(entry), checked, () => {})
}

async function entriesOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) {
    if (!KNOWN.has(entry.fileName) || entries.has(entry.fileName)) throw foreign()
    entries.set(entry.fileName, entry)
  }
  for (const table of EXPORTED_TABLES)
    if (Object.keys(FILE_FORMATS).filter(ending => entries.has(`${table}.${ending}`)).length !== 1)
      throw foreign()
  return entries
}

async function siteOf(zip: ZipFile, entry: Entry | undefined): Promise<SiteJson> {
  if (entry === undefined || entry.uncompressedSize > MOST_SITE_BYTES) throw foreign()
  const blocks: Buffer[] = []
  for await (const block of await contentOf(zip, entry)) blocks.push(block as Buffer)
  const site = readSiteJson(Buffer.concat(blocks).toString('utf8'))
  if (site === undefined) throw foreign()
  if (site.version > EXPORT_VERSION)
    throw badRequest('This export was made by a later version of Gatecount; update this one first')
  return site
}

async function* pieces(zip: ZipFile, entry: Entry): AsyncGenerator<FilePiece> {
  const packed = pipeline(await contentOf(zip, entry), createDeflateRaw({ level: 3 }), () => {})
  let gathered: Buffer[] = []
  let bytes = 0
  for await (const block of packed) {
    gathered.push(block as Buffer)
    bytes += (block as Buffer).length
    if (bytes < PIECE_BYTES) continue
    yield { file: entry.fileName, bytes: Buffer.concat(gathered) }
    gathered = []
    bytes = 0
  }
  yield { file: entry.fileName, bytes: Buffer.concat(gathered) }
}

/** What the library says of a ZIP that it cannot read is about the file alone. */
async function orDamaged<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Error && error.name === 'Problem') throw error
    // Without the cause, which quotes names in the file.
    throw damaged()
  }
}

/** @throws Problem 400 when it is not a whole export of a site */
export async function readArchive(fd: number): Promise<Archive> {
  return orDamaged(async () => {
    const zip = await fromFdPromise(fd, { lazyEntries: true, autoClose: false })
    const entries = await entriesOf(zip)
    const site = await siteOf(zip, entries.get(SITE_FILE))
    return {
      site,
      async *figures() {
        for (const [name, entry] of entries) {
          if (!FIGURES.has(name)) continue
          const iterator = pieces(zip, entry)[Symbol.asyncIterator]()
          for (;;) {
            const next = await orDamaged(() => iterator.next())
            if (next.done === true) break
            yield next.value
          }
        }
      },
    }
  })
}
