import { CONSUMER_OPTIONS, connectRedis } from '@gatecount/shared/adapters/redis/connect'
import type { Registry } from '@gatecount/shared/domain/identity/site'
import { errorName, type Log } from '@gatecount/shared/process/log'
import { REGISTRY_KEY, SITES_CHANGED_CHANNEL } from '@gatecount/shared/queue/queue-names'

/** The dashboard's side of the registry: it says that sites changed; the worker writes the snapshot, which anyone may read. */
export interface SiteAnnouncer extends AsyncDisposable {
  /** Does not fail while the queue Redis is away: the worker reads the sites when it starts, and from time to time. */
  announce(): Promise<void>
  registry(): Promise<Registry | undefined>
  ping(): Promise<void>
}

/** Commands fail within a second while the queue Redis is away, instead of waiting for it. */
export function openSiteAnnouncer(url: string, log: Log): SiteAnnouncer {
  const redis = connectRedis(url, { ...CONSUMER_OPTIONS, maxRetriesPerRequest: 1, commandTimeout: 1000 })
  return {
    async announce() {
      try {
        await redis.publish(SITES_CHANGED_CHANNEL, '')
      } catch (error) {
        log.warn('change of sites not announced', { error: errorName(error) })
      }
    },
    async registry() {
      const text = await redis.get(REGISTRY_KEY)
      return text === null ? undefined : (JSON.parse(text) as Registry)
    },
    ping: async () => void (await redis.ping()),
    [Symbol.asyncDispose]: async () => redis.disconnect(),
  }
}
