import { CONSUMER_OPTIONS, connectRedis } from '@gatecount/shared/adapters/redis/connect'
import type { Registry, Site } from '@gatecount/shared/domain/identity/site'
import { REGISTRY_KEY } from '@gatecount/shared/queue/queue-names'
import type { World } from './world.ts'

/** Waits until the worker knows so many excluded networks of a site: it has them before it publishes them. */
export async function untilExcluded(world: World, site: Site, count: number): Promise<void> {
  const redis = connectRedis(world.queueUrl, CONSUMER_OPTIONS)
  const known = async (): Promise<number> => {
    const { sites } = JSON.parse((await redis.get(REGISTRY_KEY)) ?? '{"sites":[]}') as Pick<Registry, 'sites'>
    return sites.find(({ id }) => id === site.id)?.excludedNetworks?.length ?? 0
  }
  await world.eventually(known, n => n === count)
  redis.disconnect()
}
