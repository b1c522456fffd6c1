import type { Pool } from 'pg'
import type { ControlStore, DeclaredFamily, ReleaseSettings } from './port.ts'

const SETTINGS = `SELECT release_period AS period, release_preset AS preset FROM sites WHERE id = $1`
const CHANGE = `UPDATE sites SET release_period = coalesce($2, release_period), release_preset = coalesce($3, release_preset)
  WHERE id = $1`
const DECLARED = `SELECT family, array_agg(value ORDER BY value) AS values FROM declared_values
  WHERE site_id = $1 GROUP BY family`
const DECLARE = `INSERT INTO declared_values (site_id, family, value)
  SELECT $1, $2, unnest($3::text[]) ON CONFLICT DO NOTHING`

export function createReleaseSettings(
  pool: Pool,
): Pick<ControlStore, 'releaseSettings' | 'updateReleaseSettings'> {
  const declare = async (siteId: number, family: DeclaredFamily, values: readonly string[]) => {
    const client = await pool.connect()
    try {
      await client.query('BEGIN')
      await client.query('DELETE FROM declared_values WHERE site_id = $1 AND family = $2', [siteId, family])
      await client.query(DECLARE, [siteId, family, values])
      await client.query('COMMIT')
    } catch (error) {
      await client.query('ROLLBACK')
      throw error
    } finally {
      client.release()
    }
  }

  return {
    async releaseSettings(siteId) {
      const [settings] = (await pool.query<Omit<ReleaseSettings, 'declared'>>(SETTINGS, [siteId])).rows
      if (settings === undefined) return undefined
      const { rows } = await pool.query<{ family: DeclaredFamily; values: string[] }>(DECLARED, [siteId])
      const declared = Object.fromEntries(rows.map(({ family, values }) => [family, values]))
      return { ...settings, declared: { page: [], exit_link: [], ...declared } }
    },

    async updateReleaseSettings(siteId, { period, preset, declared = {} }) {
      await pool.query(CHANGE, [siteId, period, preset])
      for (const [family, values] of Object.entries(declared))
        if (values !== undefined) await declare(siteId, family as DeclaredFamily, values)
    },
  }
}
