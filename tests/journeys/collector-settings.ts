import { setTimeout as sleep } from 'node:timers/promises'
import type { SiteSettings } from '@gatecount/shared/adapters/control/port'
import { CONSUMER_OPTIONS, connectRedis } from '@gatecount/shared/adapters/redis/connect'
import type { Registry, Site } from '@gatecount/shared/domain/identity/site'
import { REGISTRY_KEY } from '@gatecount/shared/queue/queue-names'
import type { World } from '../world/world.ts'

/** Changes a site's settings, and waits until the worker has published them and the collector has read them. */
export async function settle(world: World, site: Site, settings: SiteSettings): Promise<Site> {
  const changed = await world.control.updateSite(site.id, settings)
  const redis = connectRedis(world.queueUrl, CONSUMER_OPTIONS)
  const published = async (): Promise<Partial<Site>> => {
    const { sites } = JSON.parse((await redis.get(REGISTRY_KEY)) ?? '{"sites":[]}') as Pick<Registry, 'sites'>
    return sites.find(({ id }) => id === site.id) ?? {}
  }
  const names = Object.keys(settings) as (keyof Site)[]
  await world.eventually(published, known =>
    names.every(name => JSON.stringify(known[name]) === JSON.stringify(changed[name])),
  )
  redis.disconnect()
  // The collector reads the snapshot every second.
  await sleep(1_500)
  return changed
}
