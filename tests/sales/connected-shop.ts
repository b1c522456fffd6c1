import { createHmac, randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { CONSUMER_OPTIONS, connectRedis } from '@gatecount/shared/adapters/redis/connect'
import type { ShopSystemName } from '@gatecount/shared/domain/affiliate/shop/shop-system'
import type { Registry, Site } from '@gatecount/shared/domain/identity/site'
import { REGISTRY_KEY, SITES_CHANGED_CHANNEL } from '@gatecount/shared/queue/queue-names'
import { createSealer } from '@gatecount/shared/seal/sealer'
import Stripe from 'stripe'
import { openProgramme, type TestProgramme } from '../ledger/open-ledger.ts'
import type { World } from '../world/world.ts'
import type { ShopProgramme } from './shop.ts'

interface Hook {
  readonly status: number
  readonly body: {
    readonly outcome?: string
    readonly commission?: string
    readonly reversed?: string
    readonly title?: string
    readonly affiliate?: string
  }
}

export interface HookOptions {
  readonly secret?: string
  readonly topic?: string
  /** Milliseconds since the epoch. */
  readonly at?: number
}

export interface ConnectedShop {
  readonly site: Site
  readonly programme: TestProgramme
  readonly connection: string
  readonly url: string
  readonly secret: string
  /** Signs as the system does, and sends. */
  post(payload: object, options?: HookOptions): Promise<Hook>
  /** A further secret; those before are valid until then. */
  newSecret(othersExpireAt: Date): Promise<string>
}

/** The headers with which a system sends a body. */
export function hookHeaders(
  system: ShopSystemName,
  body: string,
  { secret = '', topic = '', at = Date.now() }: HookOptions,
): Record<string, string> {
  const hash = createHmac('sha256', secret).update(body).digest('base64')
  if (system === 'woocommerce')
    return {
      'x-wc-webhook-source': 'https://shop.example/',
      'x-wc-webhook-topic': topic || 'order.updated',
      'x-wc-webhook-delivery-id': randomBytes(8).toString('hex'),
      'x-wc-webhook-signature': hash,
    }
  if (system === 'shopify')
    return {
      'x-shopify-topic': topic || 'orders/paid',
      'x-shopify-webhook-id': randomBytes(8).toString('hex'),
      'x-shopify-shop-domain': 'shop.myshopify.example',
      'x-shopify-hmac-sha256': hash,
    }
  // The package of Stripe itself says what is right.
  const timestamp = Math.floor(at / 1000)
  return {
    'stripe-signature': Stripe.webhooks.generateTestHeaderString({ payload: body, secret, timestamp }),
  }
}

/** A shop whose system sends webhooks, with a programme in pounds, and anna and bert who refer to it. */
export async function openConnectedShop(
  world: World,
  system: ShopSystemName,
  wanted: ShopProgramme & { readonly domain: string },
): Promise<ConnectedShop> {
  const { domain, ...programmeWanted } = wanted
  const { control, queueUrl, eventually } = world
  const site = await world.addSite({ domain, timeZone: 'Europe/London' })
  const programme = await openProgramme(control, { site: domain, ...programmeWanted })
  const connection = randomBytes(16).toString('base64url')
  await control.shopConnections.add(site.id, { id: connection, system, label: '' })
  const url = `${world.url}/api/shops/${connection}`

  async function newSecret(othersExpireAt: Date): Promise<string> {
    const secret = `whsec_${randomBytes(24).toString('base64url')}`
    const redis = connectRedis(queueUrl, CONSUMER_OPTIONS)
    const { sealingKey } = JSON.parse((await redis.get(REGISTRY_KEY)) ?? '') as Registry
    const sealed = createSealer(sealingKey).seal(Buffer.from(secret))
    await control.saleKeys.add(site.id, { label: '', sealed, othersExpireAt }, new Date(), connection)
    await redis.publish(SITES_CHANGED_CHANNEL, '')
    redis.disconnect()
    await eventually(
      () => control.saleKeys.sealed(),
      waiting => waiting.length === 0,
    )
    return secret
  }

  const secret = await newSecret(new Date())
  await eventually(
    async () => (await fetch(url, { method: 'POST', body: '{}' })).status,
    status => status === 401,
  )
  return {
    site,
    programme,
    connection,
    url,
    secret,
    newSecret,
    async post(payload, options = {}) {
      const body = JSON.stringify(payload)
      for (;;) {
        const headers = hookHeaders(system, body, { secret, ...options })
        const response = await fetch(url, {
          method: 'POST',
          body,
          headers: { 'content-type': 'application/json', ...headers },
        })
        const answer = { status: response.status, body: (await response.json()) as Hook['body'] }
        if (answer.status !== 202) return answer
        await sleep(50)
      }
    },
  }
}
