import type { Pool, PoolClient, QueryArrayResult } from 'pg'

/** Some values of one table, as bytes, as they were stored. */
export interface TableValues {
  readonly table: string
  readonly rows: number
  readonly values: readonly Buffer[]
}

/** What is known of a sealing key without opening it. */
export interface SealingKeyFacts {
  readonly createdAt: Date
  readonly wrapped: boolean
}

/** What an audit reads of the database. */
export interface Inspection {
  /**
   * Every value of every table and materialised view, a block at a time.
   * @param planted values put into a temporary table first, to see that they are found; nothing of them stays
   */
  everyValue(planted?: readonly Buffer[]): AsyncIterable<TableValues>
  sealingKeyFacts(): Promise<SealingKeyFacts[]>
}

const TABLES = `SELECT format('%I.%I', n.nspname, c.relname) AS name
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
    AND n.nspname NOT LIKE 'pg_toast_temp%' AND NOT pg_is_other_temp_schema(n.oid)
  ORDER BY 1`
const BLOCK = 2000
/** PostgreSQL's number of the type `bytea`. */
const BYTES = 17

/** Values as they are: bytes as bytes, all others as the text that PostgreSQL prints. */
const AS_STORED = {
  getTypeParser: (type: number) => (text: string) =>
    type === BYTES && text.startsWith('\\x') ? Buffer.from(text.slice(2), 'hex') : Buffer.from(text),
}

async function plant(client: PoolClient, planted: readonly Buffer[]): Promise<void> {
  // Temporary tables are not in the write-ahead log, and this one goes with the transaction.
  await client.query('CREATE TEMPORARY TABLE audit_scratch (leak bytea, words text) ON COMMIT DROP')
  for (const leak of planted) {
    const text = leak.toString('utf8')
    const isText = !text.includes('\u0000') && Buffer.from(text).equals(leak)
    await client.query('INSERT INTO audit_scratch VALUES ($1, $2)', isText ? [null, text] : [leak, null])
  }
}

async function* everyValue(client: PoolClient, planted: readonly Buffer[]): AsyncIterable<TableValues> {
  if (planted.length > 0) await plant(client, planted)
  const { rows: tables } = await client.query<{ name: string }>(TABLES)
  for (const { name } of tables) {
    await client.query(`DECLARE audit_rows NO SCROLL CURSOR FOR SELECT * FROM ${name}`)
    for (;;) {
      const block: QueryArrayResult<(Buffer | null)[]> = await client.query({
        text: `FETCH FORWARD ${BLOCK} FROM audit_rows`,
        rowMode: 'array',
        types: AS_STORED,
      })
      const values = block.rows.flat().filter(value => value !== null)
      yield { table: name, rows: block.rows.length, values }
      if (block.rows.length < BLOCK) break
    }
    await client.query('CLOSE audit_rows')
  }
}

export function createInspection(pool: Pool): Inspection {
  return {
    async *everyValue(planted = []) {
      const client = await pool.connect()
      let clean = false
      try {
        await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ')
        yield* everyValue(client, planted)
        await client.query('ROLLBACK')
        clean = true
      } finally {
        // A connection in the middle of a transaction is not for anybody else.
        client.release(!clean)
      }
    },

    async sealingKeyFacts() {
      const text = 'SELECT created_at AS "createdAt", wrapped FROM sealing_keys ORDER BY created_at'
      return (await pool.query<SealingKeyFacts>(text)).rows
    },
  }
}
