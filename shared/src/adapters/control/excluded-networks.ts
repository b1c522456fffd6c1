import type { Pool } from 'pg'
import { eraseTraces } from './erase-traces.ts'
import {
  type ControlStore,
  type ExcludedNetworkEntry,
  MOST_EXCLUDED_NETWORKS,
  type SealedExclusion,
} from './port.ts'

type Exclusions = Pick<
  ControlStore,
  'listExcludedNetworks' | 'excludeNetwork' | 'removeExcludedNetwork' | 'sealedExclusions' | 'settleExclusion'
>

const COLUMNS = `id, label, family, prefix_length AS "prefixLength", created_at AS "createdAt"`
const LIST = `SELECT ${COLUMNS} FROM excluded_networks WHERE site_id = $1 ORDER BY id`
const COUNT = 'SELECT count(*)::integer AS n FROM excluded_networks WHERE site_id = $1'
const ADD = `INSERT INTO excluded_networks (site_id, label, family, prefix_length, sealed) VALUES ($1, $2, $3, $4, $5)
  RETURNING ${COLUMNS}`
const REMOVE = 'DELETE FROM excluded_networks WHERE site_id = $1 AND id = $2'
const SEALED = 'SELECT id, sealed FROM excluded_networks WHERE sealed IS NOT NULL ORDER BY id'
const SETTLE = `UPDATE excluded_networks AS one SET digest = $2, sealed = NULL WHERE id = $1 AND sealed IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM excluded_networks WHERE site_id = one.site_id AND digest = $2)`
const DISCARD = 'DELETE FROM excluded_networks WHERE id = $1 AND sealed IS NOT NULL'

/** Networks that owners exclude. PostgreSQL never sees one, so no log of its can quote it: only its sealed form, then its hash. */
export function createExcludedNetworks(pool: Pool): Exclusions {
  return {
    listExcludedNetworks: async siteId => (await pool.query<ExcludedNetworkEntry>(LIST, [siteId])).rows,

    async excludeNetwork(siteId, { label, family, prefixLength, sealed }) {
      const [count] = (await pool.query<{ n: number }>(COUNT, [siteId])).rows
      if ((count?.n ?? 0) >= MOST_EXCLUDED_NETWORKS) return 'too_many'
      const values = [siteId, label, family, prefixLength, sealed]
      const [added] = (await pool.query<ExcludedNetworkEntry>(ADD, values)).rows
      return added ?? 'too_many'
    },

    removeExcludedNetwork: async (siteId, id) => ((await pool.query(REMOVE, [siteId, id])).rowCount ?? 0) > 0,

    sealedExclusions: async () => (await pool.query<SealedExclusion>(SEALED)).rows,

    async settleExclusion(id, digest) {
      const settled =
        digest !== undefined &&
        ((await pool.query(SETTLE, [id, Buffer.from(digest, 'base64url')])).rowCount ?? 0) > 0
      if (!settled) await pool.query(DISCARD, [id])
      await eraseTraces(pool, 'excluded_networks')
    },
  }
}
