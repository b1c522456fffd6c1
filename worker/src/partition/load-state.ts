import type { CrowdOf } from '@gatecount/shared/domain/privacy/gates'
import type { SiteDay } from '../cells/site-day.ts'
import { forgetRemovedSite } from '../volatile/forget-removed-site.ts'
import { readSiteDay } from '../volatile/read-state.ts'
import type { VolatileKeys } from '../volatile/volatile-keys.ts'
import type { PartitionDeps } from './partition.ts'
import { PartitionState } from './partition-state.ts'
import { decodeImport } from './running-import.ts'
import { SiteDays, siteOf } from './site-days.ts'

/** Reads what volatile Redis holds of a partition. Days of sites that no longer exist are forgotten. */
export async function loadState(deps: PartitionDeps, keys: VolatileKeys): Promise<PartitionState> {
  const { volatileRedis, sites } = deps
  const open: SiteDay[] = []
  const ids = await volatileRedis.smembers(keys.days)
  // One that was added a moment ago may not be known here yet.
  const spans = [
    ...(await volatileRedis.smembers(keys.leftovers)),
    ...(await volatileRedis.smembers(keys.givens)),
  ]
  if ([...ids, ...spans].some(id => sites.find(siteOf(id)) === undefined)) await sites.renew()
  for (const id of ids) {
    const [, date = '', last] = id.split('/')
    const of: CrowdOf = last === 'hits' ? 'hits' : 'visitors'
    const site = sites.find(siteOf(id))
    if (site === undefined) {
      await forgetRemovedSite(volatileRedis, keys, id)
      continue
    }
    const day = await readSiteDay(volatileRedis, keys.day(site.id, date, of), { site, date, of })
    if (day !== undefined) open.push(day)
  }
  const origins = Object.entries(await volatileRedis.hgetall(keys.origins))
  const imports = Object.entries(await volatileRedis.hgetall(keys.imports))
  return new PartitionState({
    days: new SiteDays(open, await volatileRedis.smembers(keys.closed)),
    resolver: deps.resolver,
    sites: id => sites.find(id),
    exclusionKey: () => sites.exclusionKey,
    now: deps.now,
    origins: new Map(origins.map(([collector, sequence]) => [collector, Number(sequence)])),
    checkpoints: new Set(),
    imports: new Map(imports.map(([site, text]) => [Number(site), decodeImport(text)])),
  })
}
