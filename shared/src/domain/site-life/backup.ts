import { z } from 'zod'
import { EXPORTED_TABLES, type ExportedTable } from './site-export.ts'

/** Raised when a backup of before cannot be read in the same way any more. */
export const BACKUP_VERSION = 1
export const MANIFEST_FILE = 'backup.json'

const count = z.number().int().nonnegative()
const name = z.string().regex(/^[a-z_]+$/)

/** What is in a backup: the tables of PostgreSQL, and of each site the figures. */
export const backupManifest = z.strictObject({
  kind: z.literal('gatecount-backup'),
  version: z.literal(BACKUP_VERSION),
  /** Of the program that made it. */
  program: z.string(),
  madeAt: z.iso.datetime(),
  /** Number of the last migration of PostgreSQL: its tables are read back as they were. */
  migration: count,
  tables: z.array(name).readonly(),
  /** Where counting goes on, by the name of a sequence: no number is given twice. */
  sequences: z.record(name, count).readonly(),
  /** Their numbers. */
  sites: z.array(count).readonly(),
})
export type BackupManifest = z.infer<typeof backupManifest>

/** Where the rows of a table lie: one JSON object a line. */
export const tableFile = (table: string): string => `postgres/${table}.jsonl`

/** Where the figures of a site lie, as Parquet. */
export const figuresFile = (table: ExportedTable, site: number): string => `${table}/${site}.parquet`

/** All files of a backup. */
export const filesOfBackup = ({
  tables,
  sites,
}: Pick<BackupManifest, 'tables' | 'sites'>): readonly string[] => [
  MANIFEST_FILE,
  ...tables.map(tableFile),
  ...sites.flatMap(site => EXPORTED_TABLES.map(table => figuresFile(table, site))),
]

/** Tables that no backup has, and why. */
export const NOT_BACKED_UP: Readonly<Record<string, string>> = {
  schema_migrations: 'is made by the migrations themselves',
  sealing_keys: 'die after a day, and what was sealed to them with them',
  sign_in_links: 'are good for one time, soon',
  sign_in_sessions: 'everybody signs in anew',
  verifications: 'are good for one time, soon',
  site_tasks: 'belong to a worker that is at it',
  site_task_files: 'belong to a worker that is at it',
}
