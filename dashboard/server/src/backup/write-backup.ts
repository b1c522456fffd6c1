import { finished, type Readable } from 'node:stream'
import type { CellReader } from '@gatecount/shared/adapters/clickhouse/port'
import type { BackupPicture } from '@gatecount/shared/adapters/control/backup/backup-picture'
import {
  BACKUP_VERSION,
  type BackupManifest,
  figuresFile,
  MANIFEST_FILE,
  tableFile,
} from '@gatecount/shared/domain/site-life/backup'
import { EXPORTED_TABLES } from '@gatecount/shared/domain/site-life/site-export'
import { openArchive } from '../site-life/open-archive.ts'

interface BackupSource {
  readonly cells: CellReader
  readonly picture: BackupPicture
  readonly program: string
  readonly now: number
}

/** The whole installation as a ZIP, made while it is sent. The picture is let go when that is over, however it ends. */
export function writeBackup({ cells, picture, program, now }: BackupSource): Readable {
  const { migration, tables, sequences, sites } = picture
  const manifest: BackupManifest = {
    kind: 'gatecount-backup',
    version: BACKUP_VERSION,
    program,
    madeAt: new Date(now).toISOString(),
    migration,
    tables,
    sequences,
    sites,
  }
  const archive = openArchive()
  finished(archive.out, () => void picture[Symbol.asyncDispose]())
  archive.addText(MANIFEST_FILE, JSON.stringify(manifest, undefined, 2))
  for (const table of tables) archive.addLines(tableFile(table), () => picture.rows(table))
  for (const site of sites)
    for (const table of EXPORTED_TABLES)
      archive.addBytes(figuresFile(table, site), () => cells.siteRows(site, table, 'Parquet'))
  archive.end()
  return archive.out
}
