import type { Pool, PoolClient } from 'pg'
import type { ControlledSite, ControlStore, SiteSettings } from './port.ts'
import { SETTING_COLUMNS, storedSetting } from './setting-columns.ts'
import { claimDomains, NEW_SITE } from './site-domains.ts'

type Sites = Pick<
  ControlStore,
  'listSites' | 'findSite' | 'addSite' | 'updateSite' | 'markVerified' | 'removeSite'
>

const COLUMNS = `id, domain, time_zone AS "timeZone", properties, child_sections AS "childSections",
  excluded_paths AS "excludedPaths", currency, other_domains AS "otherDomains", public,
  child_directed AS "childDirected", allowed_hosts AS "allowedHosts", rules, goals, funnels,
  last_funnel AS "lastFunnel", week_start AS "weekStart", retention, verified_at AS "verifiedAt",
  cuts_from AS "cutsFrom",
  CASE WHEN release_preset = 'none' OR child_directed THEN NULL ELSE release_period END AS releases,
  (SELECT coalesce(json_agg(json_build_object('family', family, 'prefixLength', prefix_length, 'digest',
      translate(rtrim(encode(digest, 'base64'), '='), '+/', '-_')) ORDER BY id), '[]')
    FROM excluded_networks WHERE site_id = sites.id AND digest IS NOT NULL) AS "excludedNetworks"`

export function createSites(pool: Pool): Sites {
  const one = async (
    text: string,
    values: readonly unknown[],
    on: Pool | PoolClient = pool,
  ): Promise<ControlledSite | undefined> => (await on.query<ControlledSite>(text, [...values])).rows[0]

  return {
    listSites: async () =>
      (await pool.query<ControlledSite>(`SELECT ${COLUMNS} FROM sites ORDER BY id`)).rows,

    findSite: domain => one(`SELECT ${COLUMNS} FROM sites WHERE domain = $1`, [domain]),

    async addSite({ domain, timeZone, childDirected = false }) {
      const text = `INSERT INTO sites (domain, time_zone, child_directed) VALUES ($1, $2, $3) RETURNING ${COLUMNS}`
      const claim = { site: NEW_SITE, domains: [domain] }
      const site = await claimDomains(pool, claim, client =>
        one(text, [domain, timeZone, childDirected], client),
      )
      if (site === undefined) throw new Error('The site was not stored')
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
      const { otherDomains: domains = [] } = settings
      const site =
        domains.length === 0
          ? await one(text, [id, ...values])
          : await claimDomains(pool, { site: id, domains }, client => one(text, [id, ...values], client))
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
