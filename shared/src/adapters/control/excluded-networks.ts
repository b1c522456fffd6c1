import type { Pool } from 'pg'
import { unveil } from '../../domain/privacy/veiled.ts'
import { networkDigest } from '../../network/network-digest.ts'
import { type ControlStore, type ExcludedNetworkEntry, MOST_EXCLUDED_NETWORKS } from './port.ts'

type Exclusions = Pick<ControlStore, 'listExcludedNetworks' | 'excludeNetwork' | 'removeExcludedNetwork'>

const COLUMNS = `id, label, family, prefix_length AS "prefixLength", created_at AS "createdAt"`
const LIST = `SELECT ${COLUMNS} FROM excluded_networks WHERE site_id = $1 ORDER BY id`
const COUNT = 'SELECT count(*)::integer AS n FROM excluded_networks WHERE site_id = $1'
const ADD = `INSERT INTO excluded_networks (site_id, label, family, prefix_length, digest) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (site_id, digest) DO NOTHING RETURNING ${COLUMNS}`

/** Networks that owners exclude. What gets to PostgreSQL of one is its keyed hash, so no log of its can quote it either. */
export function createExcludedNetworks(
  pool: Pool,
  { exclusionKey }: Pick<ControlStore, 'exclusionKey'>,
): Exclusions {
  return {
    listExcludedNetworks: async siteId => (await pool.query<ExcludedNetworkEntry>(LIST, [siteId])).rows,

    async excludeNetwork(siteId, veiled, label) {
      const [count] = (await pool.query<{ n: number }>(COUNT, [siteId])).rows
      if ((count?.n ?? 0) >= MOST_EXCLUDED_NETWORKS) return 'too_many'
      const network = unveil(veiled)
      const digest = Buffer.from(networkDigest(await exclusionKey(), network), 'base64url')
      const values = [siteId, label, network.address.family, network.prefixLength, digest]
      const [added] = (await pool.query<ExcludedNetworkEntry>(ADD, values)).rows
      return added ?? 'already_excluded'
    },

    async removeExcludedNetwork(siteId, id) {
      const text = 'DELETE FROM excluded_networks WHERE site_id = $1 AND id = $2'
      return ((await pool.query(text, [siteId, id])).rowCount ?? 0) > 0
    },
  }
}
