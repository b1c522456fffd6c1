import type { ControlledSite, ControlStore } from '@gatecount/shared/adapters/control/port'
import { CONSUMER_OPTIONS, connectRedis } from '@gatecount/shared/adapters/redis/connect'
import type { LinkCode } from '@gatecount/shared/domain/affiliate/link-code'
import type { ShopConnection } from '@gatecount/shared/domain/affiliate/shop/shop-system'
import type { Registry, Site } from '@gatecount/shared/domain/identity/site'
import { unveil, type Veiled } from '@gatecount/shared/domain/privacy/veiled'
import type { Log } from '@gatecount/shared/process/log'
import { REGISTRY_KEY, SITES_CHANGED_CHANNEL } from '@gatecount/shared/queue/queue-names'
import type { Redis } from 'ioredis'
import type { Keyring } from '../keys/keyring.ts'
import type { SiteBook } from '../partition/partition.ts'
import { settleDisputedOrders } from '../sales/settle-disputed-orders.ts'
import { settleSaleKeys } from '../sales/settle-sale-keys.ts'
import { settleExclusions } from './settle-exclusions.ts'

export interface RegistryPublisher extends SiteBook, AsyncDisposable {}

interface RegistryDeps {
  readonly url: string
  readonly queueRedis: Redis
  readonly control: ControlStore
  readonly keyring: Keyring
  readonly partitions: number
  readonly log: Log
}

const RENEW_MS = 2_000

/** What collectors and workers need, and nothing else. */
const toSite = (
  { public: _, weekStart, lastFunnel, retention, verifiedAt, ...site }: ControlledSite,
  linkCodes: readonly LinkCode[] | undefined,
  shopConnections: readonly ShopConnection[] | undefined,
): Site => ({ ...site, ...(linkCodes && { linkCodes }), ...(shopConnections && { shopConnections }) })

/**
 * Keeps the snapshot in the queue Redis that collectors live on: sites, sealing key, number of partitions. Written when
 * something has changed, at once when the dashboard says so. An emptied Redis gets it again.
 */
export async function publishRegistry(deps: RegistryDeps): Promise<RegistryPublisher> {
  const { queueRedis, control, keyring, partitions, log } = deps
  let sites = new Map<number, Site>()
  let known = ''
  let exclusionKey: Veiled<Buffer> | undefined
  let clickKey: string | undefined

  const renew = async (): Promise<void> => {
    const lost = await settleExclusions({ control, keyring })
    if (lost > 0) log.warn('excluded networks lost, the key they were sealed to is gone', { count: lost })
    const lostKeys = await settleSaleKeys({ control, keyring })
    if (lostKeys > 0) log.warn('keys of shops lost, the key they were sealed to is gone', { count: lostKeys })
    await settleDisputedOrders({ control, keyring })
    const codes = await control.linkCodes()
    const shops = await control.shopConnections.everyConnection()
    const list = (await control.listSites()).map(site => toSite(site, codes.get(site.id), shops.get(site.id)))
    if (codes.size > 0) clickKey ??= unveil(await control.clickKey()).toString('base64url')
    // The key comes from the control store and goes no further: in Redis, beside the hashes, it would open them.
    if (list.some(({ excludedNetworks = [] }) => excludedNetworks.length > 0))
      exclusionKey ??= await control.exclusionKey()
    // A site is the same object until something changes: what is compiled of its rules is kept with it.
    const written = JSON.stringify(list)
    if (written !== known) sites = new Map(list.map(site => [site.id, site]))
    known = written
    const registry: Registry = {
      version: 1,
      sites: list,
      sealingKey: keyring.current,
      partitions,
      ...(codes.size > 0 && clickKey !== undefined && { clickKey }),
    }
    const text = JSON.stringify(registry)
    if ((await queueRedis.get(REGISTRY_KEY)) !== text) await queueRedis.set(REGISTRY_KEY, text)
  }

  await renew()
  const listener = connectRedis(deps.url, CONSUMER_OPTIONS)
  await listener.subscribe(SITES_CHANGED_CHANNEL)
  listener.on('message', () => void renew().catch(() => {}))
  const timer = setInterval(() => void renew().catch(() => {}), RENEW_MS)
  return {
    find: id => sites.get(id),
    get exclusionKey() {
      return exclusionKey
    },
    renew,
    async [Symbol.asyncDispose]() {
      clearInterval(timer)
      listener.disconnect()
    },
  }
}
