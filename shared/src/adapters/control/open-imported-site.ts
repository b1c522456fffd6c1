import type { Pool, PoolClient } from 'pg'
import { SETTING_COLUMNS, storedSetting } from './setting-columns.ts'
import { claimDomains, NEW_SITE } from './site-domains.ts'
import type { ImportedSite } from './site-tasks.ts'

interface Row {
  readonly site_id: number
  readonly domain: string
  readonly settings: Omit<ImportedSite, 'domain'> | null
}

const DECLARE = `INSERT INTO declared_values (site_id, family, value)
  SELECT $1, $2, unnest($3::text[]) ON CONFLICT DO NOTHING`

const ANNOTATE = `INSERT INTO annotations (site_id, day, words)
  SELECT $1, day::date, words FROM unnest($2::text[], $3::text[]) AS note (day, words)`

const SAVE_VIEWS = `INSERT INTO saved_views (site_id, name, query)
  SELECT $1, name, query FROM unnest($2::text[], $3::text[]) AS view (name, query) ON CONFLICT DO NOTHING`

const ADD_COSTS = `INSERT INTO campaign_costs (site_id, campaign, first_day, last_day, amount, currency, note)
  SELECT $1, cost.campaign, cost."firstDay", cost."lastDay", cost.amount, cost.currency, cost.note
  FROM json_to_recordset($2::json) AS cost
    (campaign text, "firstDay" date, "lastDay" date, amount bigint, currency text, note text)`

const ADD_REPORTS =
  'INSERT INTO shared_reports (site_id, form) SELECT $1, form FROM jsonb_array_elements($2::jsonb) AS form'

const FREE = `SELECT domain FROM unnest($1::text[]) AS domain
  WHERE NOT EXISTS (SELECT FROM sites WHERE sites.domain = domain.domain OR domain.domain = ANY(sites.other_domains))`

interface Opened {
  readonly taskId: number
  readonly id: number
  readonly domain: string
  readonly imported: Omit<ImportedSite, 'domain'>
}

async function addSite(client: PoolClient, { taskId, id, domain, imported }: Opened): Promise<void> {
  const { releases } = imported
  // Further domains that count for a site here stay with that.
  const { rows } = await client.query<{ domain: string }>(FREE, [imported.settings.otherDomains ?? []])
  const settings = { ...imported.settings, otherDomains: rows.map(row => row.domain) }
  const names = (Object.keys(SETTING_COLUMNS) as (keyof typeof SETTING_COLUMNS)[]).filter(
    name => settings[name] !== undefined,
  )
  const columns = [
    'id',
    'domain',
    'release_period',
    'release_preset',
    // Its figures were taken under the policy that it comes with.
    'measured',
    ...names.map(name => SETTING_COLUMNS[name]),
  ]
  const values = [
    id,
    domain,
    releases.period,
    releases.preset,
    true,
    ...names.map(name => storedSetting(name, settings[name])),
  ]
  await client.query(
    `INSERT INTO sites (${columns.join(', ')}) OVERRIDING SYSTEM VALUE
      VALUES (${values.map((_, index) => `$${index + 1}`).join(', ')})`,
    values,
  )
  for (const [family, declared] of Object.entries(releases.declared))
    await client.query(DECLARE, [id, family, declared])
  const { annotations = [], views = [], costs = [], reports = [] } = imported
  await client.query(ANNOTATE, [id, annotations.map(note => note.day), annotations.map(note => note.words)])
  await client.query(SAVE_VIEWS, [id, views.map(view => view.name), views.map(view => view.query)])
  await client.query(ADD_COSTS, [id, JSON.stringify(costs)])
  await client.query(ADD_REPORTS, [id, JSON.stringify(reports)])
  await client.query('UPDATE site_tasks SET settings = NULL WHERE id = $1', [taskId])
}

/**
 * Makes the site of an import that is complete, with the number that was kept for it. A second time changes nothing.
 * @throws DomainTaken
 */
export async function openImportedSite(pool: Pool, taskId: number): Promise<void> {
  const { rows } = await pool.query<Row>('SELECT site_id, domain, settings FROM site_tasks WHERE id = $1', [
    taskId,
  ])
  const [task] = rows
  if (task === undefined || task.settings === null) return
  const { site_id: id, domain, settings: imported } = task
  await claimDomains(pool, { site: NEW_SITE, domains: [domain] }, client =>
    addSite(client, { taskId, id, domain, imported }),
  )
}
