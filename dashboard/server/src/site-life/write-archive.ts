import type { Readable } from 'node:stream'
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
import { openArchive } from './open-archive.ts'
import { readmeText } from './readme-text.ts'

interface Archived {
  readonly siteId: number
  readonly domain: string
  readonly ending: FileEnding
  readonly siteJson: string
}

/** All of a site as a ZIP. */
export function writeArchive(
  { cells, ledger }: { readonly cells: CellReader; readonly ledger: LedgerSource },
  { siteId, domain, ending, siteJson }: Archived,
): Readable {
  const archive = openArchive()
  archive.addText(README_FILE, readmeText(domain, ending))
  archive.addText(SITE_FILE, siteJson)
  for (const table of EXPORTED_TABLES)
    archive.addBytes(`${table}.${ending}`, () => cells.siteRows(siteId, table, FILE_FORMATS[ending]))
  archive.addLines(LEDGER_FILE, () => ledger.entries(siteId))
  archive.end()
  return archive.out
}
