import { outstanding, readMigrations } from '../numbered-migrations.ts'
import type { ClickHouseSession } from './session.ts'

const FOLDER = new URL('./migrations/', import.meta.url)

const RECORD = `CREATE TABLE IF NOT EXISTS schema_migrations
  (number UInt32, name String, checksum String) ENGINE = MergeTree ORDER BY number`

/**
 * Applies outstanding migrations. Statements are written so that they can run twice, for ClickHouse has no
 * transaction around them: a crash between a statement and its record repeats the statement.
 */
export async function migrate(session: ClickHouseSession): Promise<void> {
  const all = await readMigrations(FOLDER)
  await session.command(RECORD)
  const applied = await session.query<{ number: number; checksum: string }>({
    text: 'SELECT DISTINCT number, checksum FROM schema_migrations',
    params: {},
  })
  for (const migration of outstanding(all, applied)) {
    for (const statement of migration.statements) await session.command(statement)
    const record = Buffer.from(`${migration.number}\t${migration.name}\t${migration.checksum}\n`)
    await session.insert('schema_migrations', record, {})
  }
}
