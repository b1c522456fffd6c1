import type { Pool } from 'pg'
import { type ControlledSite, type ControlStore, DomainTaken, type SiteSettings } from './port.ts'
import { SETTING_COLUMNS, storedSetting } from './setting-columns.ts'

type Sites = Pick<
  ControlStore,
  'listSites' | 'findSite' | 'addSite' | 'updateSite' | 'markVerified' | 'removeSite'
>

const COLUMNS = `id, domain, time_zone AS "timeZone", properties, child_sections AS "childSections",
  excluded_paths AS "excludedPaths", currency, other_domains AS "otherDomains", public,
  child_directed AS "childDirected", allowed_hosts AS "allowedHosts", rules, retention, verified_at AS "verifiedAt",
  CASE WHEN release_preset = 'none' OR child_directed THEN NULL ELSE release_period END AS releases,
  (SELECT coalesce(json_agg(json_build_object('family', family, 'prefixLength', prefix_length, 'digest',
      translate(rtrim(encode(digest, 'base64'), '='), '+/', '-_')) ORDER BY id), '[]')
    FROM excluded_networks WHERE site_id = sites.id) AS "excludedNetworks"`

export function createSites(pool: Pool): Sites {
  const one = async (text: string, values: readonly unknown[]): Promise<ControlledSite | undefined> =>
    (await pool.query<ControlledSite>(text, [...values])).rows[0]

  return {
    listSites: async () =>
      (await pool.query<ControlledSite>(`SELECT ${COLUMNS} FROM sites ORDER BY id`)).rows,

    findSite: domain => one(`SELECT ${COLUMNS} FROM sites WHERE domain = $1`, [domain]),

    async addSite({ domain, timeZone }) {
      const text = `INSERT INTO sites (domain, time_zone) VALUES ($1, $2) ON CONFLICT (domain) DO NOTHING RETURNING ${COLUMNS}`
      const site = await one(text, [domain, timeZone])
      if (site === undefined) throw new DomainTaken()
      return site
    },

    async updateSite(id, settings) {
      const names = (Object.keys(SETTING_COLUMNS) as (keyof SiteSettings)[]).filter(
        name => settings[name] !== undefined,
      )
      const changes = names.map((name, index) => `${SETTING_COLUMNS[name]} = $${index + 2}`)
      const values = names.map(name => storedSetting(name, settings[name]))
      const text =
        names.length === 0
          ? `SELECT ${COLUMNS} FROM sites WHERE id = $1`
          : `UPDATE sites SET ${changes.join(', ')} WHERE id = $1 RETURNING ${COLUMNS}`
      const site = await one(text, [id, ...values])
      if (site === undefined) throw new Error('There is no such site')
      return site
    },

    markVerified: async id =>
      void (await pool.query('UPDATE sites SET verified_at = coalesce(verified_at, now()) WHERE id = $1', [
        id,
      ])),

    removeSite: async id => void (await pool.query('DELETE FROM sites WHERE id = $1', [id])),
  }
}
