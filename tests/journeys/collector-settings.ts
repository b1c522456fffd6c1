import { setTimeout as sleep } from 'node:timers/promises'
import type { SiteSettings } from '@gatecount/shared/adapters/control/port'
import { CONSUMER_OPTIONS, connectRedis } from '@gatecount/shared/adapters/redis/connect'
import type { Site } from '@gatecount/shared/domain/identity/site'
import { REGISTRY_KEY } from '@gatecount/shared/queue/queue-names'
import type { World } from '../world/world.ts'

/** Changes a site's settings, and waits until the worker has published them and the collector has read them. */
export async function settle(world: World, site: Site, settings: SiteSettings): Promise<Site> {
  const changed = await world.control.updateSite(site.id, settings)
  const redis = connectRedis(world.queueUrl, CONSUMER_OPTIONS)
  const { currency, public: _, retention, verifiedAt, ...published } = changed
  const registry = async () => (await redis.get(REGISTRY_KEY)) ?? ''
  await world.eventually(registry, text => text.includes(JSON.stringify(published)))
  redis.disconnect()
  // The collector reads the snapshot every second.
  await sleep(1_500)
  return changed
}
