import type { Pool } from 'pg'
import { outstanding, readMigrations } from '../numbered-migrations.ts'

const FOLDER = new URL('./migrations/', import.meta.url)
/** Any number that nothing else in the database locks. */
const LOCK = 7_428_001

const RECORD = `CREATE TABLE IF NOT EXISTS schema_migrations
  (number integer PRIMARY KEY, name text NOT NULL, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`

/** Applies outstanding migrations in one transaction; whoever comes at the same time waits and finds nothing to do. */
export async function migrate(pool: Pool): Promise<void> {
  const all = await readMigrations(FOLDER)
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK])
    await client.query(RECORD)
    const applied = await client.query<{ number: number; checksum: string }>(
      'SELECT number, checksum FROM schema_migrations',
    )
    for (const migration of outstanding(all, applied.rows)) {
      for (const statement of migration.statements) await client.query(statement)
      await client.query('INSERT INTO schema_migrations (number, name, checksum) VALUES ($1, $2, $3)', [
        migration.number,
        migration.name,
        migration.checksum,
      ])
    }
    await client.query('COMMIT')
    client.release()
  } catch (error) {
    client.release(true)
    throw error
  }
}
