import { Readable } from 'node:stream'
import type { CellReader } from '@gatecount/shared/adapters/clickhouse/port'
import type { LedgerSource } from '@gatecount/shared/adapters/control/ledger-source'
import {
  EXPORTED_TABLES,
  FILE_FORMATS,
  type FileEnding,
  LEDGER_FILE,
  README_FILE,
  SITE_FILE,
} from '@gatecount/shared/domain/site-life/site-export'
import { ZipFile } from 'yazl'
import { readmeText } from './readme-text.ts'

interface Archived {
  readonly siteId: number
  readonly domain: string
  readonly ending: FileEnding
  readonly siteJson: string
}

async function* lines(entries: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const entry of entries) yield `${entry}\n`
}

/**
 * All of a site as a ZIP, made while it is sent: each file is asked for when the one before is through. What breaks off leaves a
 * ZIP without its end, which no program takes for a whole one.
 */
export function writeArchive(
  { cells, ledger }: { readonly cells: CellReader; readonly ledger: LedgerSource },
  { siteId, domain, ending, siteJson }: Archived,
): Readable {
  const zip = new ZipFile()
  const out = zip.outputStream as Readable
  zip.on('error', (error: Error) => out.destroy(error))
  const add = (name: string, bytes: () => AsyncIterable<Uint8Array | string>): void =>
    // Parquet is compressed already.
    zip.addReadStreamLazy(name, { compress: !name.endsWith('.parquet') }, give =>
      give(null, Readable.from(bytes(), { objectMode: false })),
    )
  zip.addBuffer(Buffer.from(readmeText(domain, ending)), README_FILE)
  zip.addBuffer(Buffer.from(siteJson), SITE_FILE)
  for (const table of EXPORTED_TABLES)
    add(`${table}.${ending}`, () => cells.siteRows(siteId, table, FILE_FORMATS[ending]))
  add(LEDGER_FILE, () => lines(ledger.entries(siteId)))
  zip.end()
  return out
}
