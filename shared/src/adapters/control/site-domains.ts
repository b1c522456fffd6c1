import type { Pool, PoolClient } from 'pg'
import { DomainTaken } from './port.ts'

/** Any number that nothing else in the database locks. */
const LOCK = 7_428_002
const TAKEN =
  'SELECT domain = ANY($2) AS main FROM sites WHERE id <> $1 AND (domain = ANY($2) OR other_domains && $2) LIMIT 1'

/** Of a site that is not there yet. */
export const NEW_SITE = 0

interface Claim {
  readonly site: number
  readonly domains: readonly string[]
}

/**
 * Keeps everybody else from changing domains until the transaction is over, and looks whether these are free.
 *
 * @throws DomainTaken
 */
async function refuseTaken(client: PoolClient, { site, domains }: Claim): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK])
  const [other] = (await client.query<{ main: boolean }>(TAKEN, [site, domains])).rows
  if (other !== undefined && site !== NEW_SITE) throw new DomainTaken('further')
  if (other !== undefined) throw new DomainTaken(other.main ? 'as_site' : 'as_further')
}

/**
 * Changes which domains count for a site, unless one of them counts for another. Such changes wait for one another: two
 * at the same time cannot both have a domain.
 *
 * @throws DomainTaken
 */
export async function claimDomains<T>(
  pool: Pool,
  claim: Claim,
  change: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    await refuseTaken(client, claim)
    const changed = await change(client)
    await client.query('COMMIT')
    return changed
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  } finally {
    client.release()
  }
}
