import type { Pool } from 'pg'
import type { Site } from '../../domain/identity/site.ts'
import { type ControlStore, DomainTaken } from './port.ts'

type Sites = Pick<ControlStore, 'listSites' | 'findSite' | 'addSite' | 'updateSite' | 'removeSite'>

const COLUMNS = `id, domain, time_zone AS "timeZone", properties, child_sections AS "childSections",
  excluded_paths AS "excludedPaths",
  CASE release_preset WHEN 'none' THEN NULL ELSE release_period END AS releases`

export function createSites(pool: Pool): Sites {
  return {
    listSites: async () => (await pool.query<Site>(`SELECT ${COLUMNS} FROM sites ORDER BY id`)).rows,

    async findSite(domain) {
      const found = await pool.query<Site>(`SELECT ${COLUMNS} FROM sites WHERE domain = $1`, [domain])
      return found.rows[0]
    },

    async addSite({ domain, timeZone }) {
      const text = `INSERT INTO sites (domain, time_zone) VALUES ($1, $2) ON CONFLICT (domain) DO NOTHING RETURNING ${COLUMNS}`
      const [site] = (await pool.query<Site>(text, [domain, timeZone])).rows
      if (site === undefined) throw new DomainTaken()
      return site
    },

    async updateSite(id, settings) {
      const text = `UPDATE sites SET time_zone = coalesce($2, time_zone), properties = coalesce($3, properties),
        child_sections = coalesce($4, child_sections), excluded_paths = coalesce($5, excluded_paths)
        WHERE id = $1 RETURNING ${COLUMNS}`
      const { timeZone, properties, childSections, excludedPaths } = settings
      const values = [id, timeZone, properties, childSections, excludedPaths]
      const [site] = (await pool.query<Site>(text, values)).rows
      if (site === undefined) throw new Error('There is no such site')
      return site
    },

    removeSite: async id => void (await pool.query('DELETE FROM sites WHERE id = $1', [id])),
  }
}
