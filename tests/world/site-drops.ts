import type { Site } from '@gatecount/shared/domain/identity/site'
import type { World } from './world.ts'

/** How many events of a site were dropped, by reason. */
export async function siteDrops(world: World, site: Site): Promise<Record<string, number>> {
  const rows = await world.store.reader.rows<{ first: string; n: string }>({
    text: `SELECT first, sum(events) AS n FROM cells WHERE site = {site:UInt32} AND cut = 'dropped' GROUP BY first`,
    params: { site: site.id },
  })
  return Object.fromEntries(rows.map(row => [row.first, Number(row.n)]))
}
