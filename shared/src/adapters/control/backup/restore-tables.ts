import type { Pool, PoolClient } from 'pg'
import type { BackupManifest } from '../../../domain/site-life/backup.ts'
import { inTransaction } from '../transaction.ts'

/** Why PostgreSQL does not take a backup. */
export type RestoreRefusal = 'not_empty' | 'other_tables'

export class CannotRestore extends Error {
  readonly why: RestoreRefusal

  constructor(why: RestoreRefusal) {
    super(`The backup cannot be restored: ${why}`)
    this.name = 'CannotRestore'
    this.why = why
  }
}

export interface RestoredTables extends Pick<BackupManifest, 'migration' | 'tables' | 'sequences'> {
  /** The lines of a table, as they were read. */
  rows(table: string): AsyncIterable<string>
}

/** Lines that are sent at once. */
const BLOCK = 500
const IN_USE = 'SELECT EXISTS (SELECT FROM sites) OR EXISTS (SELECT FROM people) AS used'
const LAST_MIGRATION = 'SELECT max(number) AS number FROM schema_migrations'
const REFERENCES = `SELECT DISTINCT conrelid::regclass::text AS from, confrelid::regclass::text AS to FROM pg_constraint
  WHERE contype = 'f' AND connamespace = current_schema()::regnamespace AND conrelid <> confrelid`

/** Tables in an order in which each comes after those it refers to. */
function inOrder(tables: readonly string[], references: ReadonlyMap<string, readonly string[]>): string[] {
  const ordered = new Set<string>()
  const place = (table: string): void => {
    if (ordered.has(table)) return
    for (const needed of references.get(table) ?? []) if (tables.includes(needed)) place(needed)
    ordered.add(table)
  }
  for (const table of tables) place(table)
  return [...ordered]
}

async function orderOf(client: PoolClient, tables: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ from: string; to: string }>(REFERENCES)
  const references = new Map<string, string[]>()
  for (const { from, to } of rows) references.set(from, [...(references.get(from) ?? []), to])
  return inOrder(tables, references)
}

/** In one statement a table, since some of ours look at all that a statement adds: whether it sums to zero. */
async function fill(client: PoolClient, table: string, lines: AsyncIterable<string>): Promise<void> {
  const name = client.escapeIdentifier(table)
  const send = (block: readonly string[]) =>
    client.query('INSERT INTO restored_lines SELECT * FROM unnest($1::text[])', [block])
  await client.query('TRUNCATE restored_lines')
  let block: string[] = []
  for await (const line of lines) {
    block.push(line)
    if (block.length < BLOCK) continue
    await send(block)
    block = []
  }
  await send(block)
  await client.query(`INSERT INTO ${name} OVERRIDING SYSTEM VALUE
    SELECT r.* FROM restored_lines l, json_populate_record(NULL::${name}, l.line::json) r`)
}

/**
 * Takes everything into an installation that nobody uses yet, or nothing.
 * @throws CannotRestore when there are sites or people, or when its tables are of another version
 */
export const restoreTables = (
  pool: Pool,
  { migration, tables, sequences, rows }: RestoredTables,
): Promise<void> =>
  inTransaction(pool, async client => {
    const { rows: found } = await client.query<{ used: boolean }>(IN_USE)
    if (found[0]?.used !== false) throw new CannotRestore('not_empty')
    const { rows: applied } = await client.query<{ number: number }>(LAST_MIGRATION)
    if (applied[0]?.number !== migration) throw new CannotRestore('other_tables')
    const ordered = await orderOf(client, tables)
    await client.query('CREATE TEMPORARY TABLE restored_lines (line text) ON COMMIT DROP')
    // What an empty installation has made for itself.
    for (const table of ordered.toReversed())
      await client.query(`DELETE FROM ${client.escapeIdentifier(table)}`)
    // What is logged of a change stands in the backup already.
    await client.query(`SELECT set_config('gatecount.restoring', 'yes', true)`)
    for (const table of ordered) await fill(client, table, rows(table))
    for (const [name, last] of Object.entries(sequences))
      await client.query('SELECT setval(quote_ident($1)::regclass, $2)', [name, last])
  })
