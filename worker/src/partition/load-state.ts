import type { SiteDay } from '../cells/site-day.ts'
import { readSiteDay } from '../volatile/read-state.ts'
import type { VolatileKeys } from '../volatile/volatile-keys.ts'
import type { PartitionDeps } from './partition.ts'
import { PartitionState } from './partition-state.ts'
import { decodeImport } from './running-import.ts'
import { SiteDays } from './site-days.ts'

/** Reads what volatile Redis holds of a partition. Days of sites that no longer exist are left alone. */
export async function loadState(deps: PartitionDeps, keys: VolatileKeys): Promise<PartitionState> {
  const { volatileRedis, sites } = deps
  const open: SiteDay[] = []
  for (const id of await volatileRedis.smembers(keys.days)) {
    const [siteId = '', date = ''] = id.split('/')
    const site = sites.find(Number(siteId))
    if (site === undefined) continue
    const day = await readSiteDay(volatileRedis, keys.day(site.id, date), site, date)
    if (day !== undefined) open.push(day)
  }
  const origins = Object.entries(await volatileRedis.hgetall(keys.origins))
  const imports = Object.entries(await volatileRedis.hgetall(keys.imports))
  return new PartitionState({
    days: new SiteDays(open, await volatileRedis.smembers(keys.closed)),
    resolver: deps.resolver,
    sites: id => sites.find(id),
    now: deps.now,
    origins: new Map(origins.map(([collector, sequence]) => [collector, Number(sequence)])),
    checkpoints: new Set(),
    imports: new Map(imports.map(([site, text]) => [Number(site), decodeImport(text)])),
  })
}
