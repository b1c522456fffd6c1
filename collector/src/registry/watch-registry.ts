import { CONSUMER_OPTIONS, connectRedis } from '@gatecount/shared/adapters/redis/connect'
import type { ShopConnection } from '@gatecount/shared/domain/affiliate/shop/shop-system'
import type { Registry, Site } from '@gatecount/shared/domain/identity/site'
import { REGISTRY_KEY, SITES_CHANGED_CHANNEL } from '@gatecount/shared/queue/queue-names'
import { createSealer, type Sealer } from '@gatecount/shared/seal/sealer'

/** What the collector lives on: sites, the worker's sealing key and the number of partitions. */
export interface RegistryWatch extends AsyncDisposable {
  /** Undefined until a worker has published the first one. */
  readonly registry: Registry | undefined
  readonly sealer: Sealer | undefined
  findSite(domain: string): Site | undefined
  /** A shop that sends webhooks, by the id in its address. */
  findShop(connection: string): { readonly site: Site; readonly shop: ShopConnection } | undefined
}

const RENEW_MS = 1_000

/**
 * A key that was read this long ago may have been followed by another and destroyed: nothing is sealed to it before it was
 * read again, which after days without Redis takes a moment longer than coming back.
 */
const KEY_LIFE_MS = 3_600_000

/** Reads the snapshot every second, and keeps the last one while Redis is away. */
export async function watchRegistry(url: string, now: () => number = Date.now): Promise<RegistryWatch> {
  const redis = connectRedis(url, { ...CONSUMER_OPTIONS, enableOfflineQueue: true })
  const listener = connectRedis(url, CONSUMER_OPTIONS)
  let text: string | null = null
  let registry: Registry | undefined
  let sealer: Sealer | undefined
  let sites = new Map<string, Site>()
  let shops = new Map<string, { site: Site; shop: ShopConnection }>()
  let readAt = Number.NEGATIVE_INFINITY

  const renew = async (): Promise<void> => {
    if (redis.status !== 'ready') return
    const fresh = await redis.get(REGISTRY_KEY)
    if (fresh === null) return
    readAt = now()
    if (fresh === text) return
    const read = JSON.parse(fresh) as Registry
    if (sealer?.keyId !== read.sealingKey.id) sealer = createSealer(read.sealingKey)
    sites = new Map(
      read.sites.flatMap(site =>
        [site.domain, ...(site.otherDomains ?? [])].map(domain => [domain, site] as const),
      ),
    )
    shops = new Map(
      read.sites.flatMap(site =>
        (site.shopConnections ?? []).map(shop => [shop.id, { site, shop }] as const),
      ),
    )
    registry = read
    text = fresh
  }
  const renewQuietly = (): void => void renew().catch(() => {})

  // The worker writes the new snapshot right after the dashboard has announced it.
  listener.on('message', () => setTimeout(renewQuietly, 100))
  void listener.subscribe(SITES_CHANGED_CHANNEL).catch(() => {})
  redis.on('ready', renewQuietly)
  const timer = setInterval(renewQuietly, RENEW_MS)
  return {
    get registry() {
      return registry
    },
    get sealer() {
      return now() - readAt < KEY_LIFE_MS ? sealer : undefined
    },
    findSite: domain => sites.get(domain),
    findShop: connection => shops.get(connection),
    async [Symbol.asyncDispose]() {
      clearInterval(timer)
      redis.disconnect()
      listener.disconnect()
    },
  }
}
