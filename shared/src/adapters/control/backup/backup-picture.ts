import type { Pool, PoolClient } from 'pg'
import { NOT_BACKED_UP } from '../../../domain/site-life/backup.ts'

/** All that PostgreSQL holds at one moment, however long it takes to read. */
export interface BackupPicture extends AsyncDisposable {
  readonly migration: number
  readonly tables: readonly string[]
  readonly sequences: Readonly<Record<string, number>>
  readonly sites: readonly number[]
  /** The rows of a table, each one line of JSON. One table at a time. */
  rows(table: string): AsyncIterable<string>
}

const BLOCK = 1000
const LAST_MIGRATION = 'SELECT max(number) AS number FROM schema_migrations'
const TABLES = `SELECT tablename AS name FROM pg_tables
  WHERE schemaname = current_schema() AND tablename <> ALL($1) ORDER BY 1`
const SEQUENCES = `SELECT sequencename AS name, last_value::text AS last FROM pg_sequences
  WHERE schemaname = current_schema() AND last_value IS NOT NULL ORDER BY 1`

async function* rowsOf(client: PoolClient, table: string): AsyncGenerator<string> {
  const name = client.escapeIdentifier(table)
  await client.query(
    `DECLARE backup_rows NO SCROLL CURSOR FOR SELECT row_to_json(t)::text AS line FROM ${name} t`,
  )
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`FETCH FORWARD ${BLOCK} FROM backup_rows`)
    for (const { line } of rows) yield line
    if (rows.length < BLOCK) break
  }
  await client.query('CLOSE backup_rows')
}

async function lookAt(client: PoolClient): Promise<Omit<BackupPicture, 'rows' | typeof Symbol.asyncDispose>> {
  const [migrations, tables, sequences, sites] = [
    await client.query<{ number: number }>(LAST_MIGRATION),
    await client.query<{ name: string }>(TABLES, [Object.keys(NOT_BACKED_UP)]),
    await client.query<{ name: string; last: string }>(SEQUENCES),
    await client.query<{ id: number }>('SELECT id FROM sites ORDER BY id'),
  ]
  return {
    migration: migrations.rows[0]?.number ?? 0,
    tables: tables.rows.map(({ name }) => name),
    sequences: Object.fromEntries(sequences.rows.map(({ name, last }) => [name, Number(last)])),
    sites: sites.rows.map(({ id }) => id),
  }
}

/** Opens a transaction that sees one moment; it is held until the picture is disposed. */
export async function takeBackupPicture(pool: Pool): Promise<BackupPicture> {
  const client = await pool.connect()
  let isOver = false
  const end = async (): Promise<void> => {
    if (isOver) return
    isOver = true
    // Nothing was written; a connection in the middle of a transaction is not for anybody else.
    client.release(true)
  }
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const seen = await lookAt(client)
    return { ...seen, rows: table => rowsOf(client, table), [Symbol.asyncDispose]: end }
  } catch (error) {
    await end()
    throw error
  }
}
