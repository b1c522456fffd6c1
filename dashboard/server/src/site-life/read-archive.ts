import { pipeline } from 'node:stream'
import { createDeflateRaw } from 'node:zlib'
import type { FilePiece } from '@gatecount/shared/adapters/control/site-tasks'
import {
  EXPORT_VERSION,
  EXPORTED_TABLES,
  FILE_FORMATS,
  LEDGER_FILE,
  README_FILE,
  SITE_FILE,
} from '@gatecount/shared/domain/site-life/site-export'
import { badRequest, Problem } from '../http/problem.ts'
import { openZip, type ZipContent } from './open-zip.ts'
import { readSiteJson, type SiteJson } from './site-json.ts'

type ZippedFile = ZipContent['files'][number]

const ENDINGS = Object.keys(FILE_FORMATS)
const FIGURES = new Set(EXPORTED_TABLES.flatMap(table => ENDINGS.map(ending => `${table}.${ending}`)))
const KNOWN = new Set([...FIGURES, SITE_FILE, LEDGER_FILE, README_FILE])
const MOST_SITE_BYTES = 32 * 1024 * 1024
const PIECE_BYTES = 1024 * 1024

const foreign = (): Problem =>
  badRequest('This is no export of a site that this version of Gatecount can read')
const damaged = (): Problem => badRequest('The file is damaged or incomplete; nothing of it was taken')

export interface Archive {
  readonly site: SiteJson
  /** The files with figures, compressed anew, in pieces. @throws Problem 400 when one is damaged */
  figures(): AsyncIterable<FilePiece>
}

function filesOf({ files }: ZipContent): ReadonlyMap<string, ZippedFile> {
  const known = new Map(files.map(file => [file.name, file]))
  if (known.size < files.length || files.some(({ name }) => !KNOWN.has(name))) throw foreign()
  for (const table of EXPORTED_TABLES)
    if (ENDINGS.filter(ending => known.has(`${table}.${ending}`)).length !== 1) throw foreign()
  return known
}

async function siteOf(file: ZippedFile | undefined): Promise<SiteJson> {
  if (file === undefined || file.bytes > MOST_SITE_BYTES) throw foreign()
  const blocks: Buffer[] = []
  for await (const block of await file.read()) blocks.push(block as Buffer)
  const site = readSiteJson(Buffer.concat(blocks).toString('utf8'))
  if (site === undefined) throw foreign()
  if (site.version > EXPORT_VERSION)
    throw badRequest('This export was made by a later version of Gatecount; update this one first')
  return site
}

async function* piecesOf(file: ZippedFile): AsyncGenerator<FilePiece> {
  const packed = pipeline(await file.read(), createDeflateRaw({ level: 3 }), () => {})
  let gathered: Buffer[] = []
  let bytes = 0
  for await (const block of packed) {
    gathered.push(block as Buffer)
    bytes += (block as Buffer).length
    if (bytes < PIECE_BYTES) continue
    yield { file: file.name, bytes: Buffer.concat(gathered) }
    gathered = []
    bytes = 0
  }
  yield { file: file.name, bytes: Buffer.concat(gathered) }
}

/** What the library says of a ZIP that it cannot read is about the file alone; the cause would quote names in it. */
async function orDamaged<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof Problem ? error : damaged()
  }
}

/** @throws Problem 400 when it is not a whole export of a site */
export const readArchive = (fd: number): Promise<Archive> =>
  orDamaged(async () => {
    const files = filesOf(await openZip(fd))
    const site = await siteOf(files.get(SITE_FILE))
    return {
      site,
      async *figures() {
        for (const [name, file] of files) {
          if (!FIGURES.has(name)) continue
          const pieces = piecesOf(file)
          for (;;) {
            const next = await orDamaged(() => pieces.next())
            if (next.done === true) break
            yield next.value
          }
        }
      },
    }
  })
