import type { Pool } from 'pg'
import { type BackupPicture, takeBackupPicture } from './backup-picture.ts'
import { type RestoredTables, restoreTables } from './restore-tables.ts'

/** What PostgreSQL holds, taken away as a whole and brought back as a whole. */
export interface ControlBackup {
  /** As it is at this moment. Dispose it soon: it holds a connection. */
  take(): Promise<BackupPicture>
  /** @throws CannotRestore when the installation is in use, or of another version; nothing is changed then */
  restore(tables: RestoredTables): Promise<void>
}

export const createControlBackup = (pool: Pool): ControlBackup => ({
  take: () => takeBackupPicture(pool),
  restore: tables => restoreTables(pool, tables),
})
