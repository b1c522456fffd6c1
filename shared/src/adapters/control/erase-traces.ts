import type { Pool } from 'pg'

/** PostgreSQL's insufficient_privilege. */
const NOT_ALLOWED = '42501'

/** On a database server that is somebody else's to decide; there GATECOUNT_SECRET is what protects old keys. */
async function whereAllowed(statement: () => Promise<unknown>): Promise<void> {
  try {
    await statement()
  } catch (error) {
    if ((error as { code?: unknown }).code !== NOT_ALLOWED) throw error
  }
}

async function letLogGo(pool: Pool): Promise<void> {
  await whereAllowed(async () => {
    await pool.query('SELECT pg_switch_wal()')
    await pool.query('CHECKPOINT')
  })
}

/** A deleted or changed row stays in the file until it is rewritten, and in the write-ahead log until that is let go. */
export async function eraseTraces(
  pool: Pool,
  table:
    | 'sealing_keys'
    | 'signing_keys'
    | 'sale_keys'
    | 'sign_in_keys'
    | 'excluded_networks'
    | 'disputed_orders',
): Promise<void> {
  await pool.query(`VACUUM FULL ${table}`)
  await letLogGo(pool)
}

const OF_SITES = `SELECT DISTINCT format('%I', c.relname) AS name
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
  WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace
    AND ((a.attname IN ('site_id', 'programme_id') AND NOT a.attisdropped)
      OR c.relname IN ('sites', 'site_task_files', 'webhook_endpoints'))
  ORDER BY name`

/**
 * Rewrites every table that has rows of sites, those of later versions too, and what the planner noted of their values:
 * it keeps samples of a column, and so names of sites.
 */
export async function eraseTracesOfSites(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(OF_SITES)
  for (const { name } of rows) await pool.query(`VACUUM (FULL, ANALYZE) ${name}`)
  await whereAllowed(() => pool.query('VACUUM FULL pg_catalog.pg_statistic'))
  await letLogGo(pool)
}

/** After an upload that broke off: its pieces were written and taken back, and lie in the file until it is rewritten. */
export async function eraseTracesOfUpload(pool: Pool): Promise<void> {
  await pool.query('VACUUM FULL site_task_files')
  await letLogGo(pool)
}
