import type { CellWriter } from '@gatecount/shared/adapters/clickhouse/port'
import { CannotRestore, type RestoreRefusal } from '@gatecount/shared/adapters/control/backup/restore-tables'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { figuresFile, tableFile } from '@gatecount/shared/domain/site-life/backup'
import { EXPORTED_TABLES } from '@gatecount/shared/domain/site-life/site-export'
import { CannotStart } from '../launch/cannot-start.ts'
import { linesOf, type OpenBackup } from './read-backup.ts'

interface RestoreStores {
  readonly cells: CellWriter
  readonly control: Pick<ControlStore, 'backup' | 'listSites'>
}

const REFUSALS: Readonly<Record<RestoreRefusal, string>> = {
  not_empty:
    'There are sites or people here already. Restore into an empty data directory, or into empty databases.',
  other_tables:
    'The backup was made by another version of Gatecount. Restore it with that version, and update afterwards.',
}

/** The figures of a site, in place of what a restore that broke off has left of them. */
async function restoreFigures(cells: CellWriter, backup: OpenBackup, site: number): Promise<void> {
  await cells.forgetSite(site)
  for (const table of EXPORTED_TABLES)
    await cells.stage(site, table, 'Parquet', await backup.read(figuresFile(table, site)))
  const { unknown, small } = await cells.stagedFaults(site)
  if (unknown + small > 0) {
    await cells.dropStaged(site)
    throw new CannotStart('The backup holds figures that this version does not know; nothing was restored.')
  }
  await cells.adoptStaged(site, site)
  await cells.dropStaged(site)
}

/**
 * Brings everything of a backup into empty stores. PostgreSQL comes last and as one: what breaks off before is begun anew
 * by the same command.
 * @throws CannotStart when the stores are in use, or the backup is of another version or damaged
 */
export async function restoreBackup({ cells, control }: RestoreStores, backup: OpenBackup): Promise<void> {
  const { manifest } = backup
  if ((await control.listSites()).length > 0) throw new CannotStart(REFUSALS.not_empty)
  for (const site of manifest.sites) await restoreFigures(cells, backup, site)
  try {
    await control.backup.restore({ ...manifest, rows: table => linesOf(backup, tableFile(table)) })
  } catch (error) {
    if (!(error instanceof CannotRestore)) throw error
    throw new CannotStart(REFUSALS[error.why], { cause: error })
  }
}
