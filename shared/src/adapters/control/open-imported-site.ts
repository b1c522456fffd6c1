import type { PoolClient } from 'pg'
import { DomainTaken } from './port.ts'
import { SETTING_COLUMNS, storedSetting } from './setting-columns.ts'
import { NEW_SITE, refuseTaken } from './site-domains.ts'
import type { ImportedSite } from './site-tasks.ts'

interface Row {
  readonly site_id: number
  readonly domain: string
  readonly settings: Omit<ImportedSite, 'domain'> | null
}

const DECLARE = `INSERT INTO declared_values (site_id, family, value)
  SELECT $1, $2, unnest($3::text[]) ON CONFLICT DO NOTHING`

/** Makes the site of an import that is complete, with the number that was kept for it. A second time changes nothing. */
export async function openImportedSite(client: PoolClient, taskId: number): Promise<void> {
  const { rows } = await client.query<Row>(
    'SELECT site_id, domain, settings FROM site_tasks WHERE id = $1 FOR UPDATE',
    [taskId],
  )
  const [task] = rows
  if (task === undefined || task.settings === null) return
  const { site_id: id, domain, settings: imported } = task
  const { settings, releases } = imported
  const names = (Object.keys(SETTING_COLUMNS) as (keyof typeof SETTING_COLUMNS)[]).filter(
    name => settings[name] !== undefined,
  )
  const columns = [
    'id',
    'domain',
    'release_period',
    'release_preset',
    ...names.map(name => SETTING_COLUMNS[name]),
  ]
  const values = [
    id,
    domain,
    releases.period,
    releases.preset,
    ...names.map(name => storedSetting(name, settings[name])),
  ]
  await refuseTaken(client, { site: NEW_SITE, domains: [domain, ...(settings.otherDomains ?? [])] })
  const added = await client.query(
    `INSERT INTO sites (${columns.join(', ')}) OVERRIDING SYSTEM VALUE
      VALUES (${values.map((_, index) => `$${index + 1}`).join(', ')}) ON CONFLICT DO NOTHING`,
    values,
  )
  if (added.rowCount === 0) throw new DomainTaken()
  for (const [family, declared] of Object.entries(releases.declared))
    await client.query(DECLARE, [id, family, declared])
  await client.query('UPDATE site_tasks SET settings = NULL WHERE id = $1', [taskId])
}
