import { randomBytes, randomUUID } from 'node:crypto'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { CONSUMER_OPTIONS, connectRedis } from '@gatecount/shared/adapters/redis/connect'
import type { Registry, Site } from '@gatecount/shared/domain/identity/site'
import { REGISTRY_KEY, SITES_CHANGED_CHANNEL } from '@gatecount/shared/queue/queue-names'
import { createSealer } from '@gatecount/shared/seal/sealer'
import { Webhook } from 'standardwebhooks'
import { openProgramme, type TestProgramme } from '../ledger/open-ledger.ts'

/** What a shop may say otherwise than it should. */
export interface Sent {
  readonly id?: string
  /** Milliseconds since the epoch. */
  readonly at?: number
  readonly secret?: Buffer
  readonly path?: '/api/sales' | '/api/refunds'
}

export interface Answered {
  readonly status: number
  readonly location: string | null
  readonly body: {
    readonly outcome?: string
    readonly sale?: number
    readonly commission?: string
    readonly reversed?: string
    readonly title?: string
    readonly programme?: string
    readonly lookUp?: string
    readonly errors?: Record<string, string[]>
  }
}

export interface Shop {
  readonly site: Site
  readonly programme: TestProgramme
  readonly secret: Buffer
  /** Signs and sends. */
  send(body: object, sent?: Sent): Promise<Answered>
  sale(order: string, more?: object, sent?: Sent): Promise<Answered>
  refund(refund: string, order: string, more?: object): Promise<Answered>
  /** A further key; those before are valid until then. @returns its secret */
  newKey(othersExpireAt: Date): Promise<Buffer>
}

interface ShopHouse {
  readonly control: ControlStore
  /** Base of the collector. */
  readonly url: string
  readonly queueUrl: string
  addSite(site: { domain: string; timeZone: string }): Promise<Site>
  eventually<T>(ask: () => Promise<T>, is: (value: T) => boolean): Promise<T>
}

export type ShopProgramme = Omit<Parameters<typeof openProgramme>[1], 'site'>

/** Signs as the package of Standard Webhooks does for any shop. */
export function signedHeaders(
  body: string,
  secret: Buffer,
  { id = randomUUID(), at = Date.now() }: Sent = {},
) {
  const webhook = new Webhook(`whsec_${secret.toString('base64')}`)
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at / 1000)),
    'webhook-signature': webhook.sign(id, new Date(at), body),
  }
}

/** A shop with a programme in pounds and a key, and anna and bert who refer to it. */
export async function openShop(house: ShopHouse, domain: string, wanted: ShopProgramme = {}): Promise<Shop> {
  const { control, url, queueUrl } = house
  const site = await house.addSite({ domain, timeZone: 'Europe/London' })
  const programme = await openProgramme(control, { site: domain, ...wanted })

  async function newKey(othersExpireAt: Date): Promise<Buffer> {
    const secret = randomBytes(32)
    const redis = connectRedis(queueUrl, CONSUMER_OPTIONS)
    const { sealingKey } = JSON.parse((await redis.get(REGISTRY_KEY)) ?? '') as Registry
    const sealed = createSealer(sealingKey).seal(secret)
    await control.saleKeys.add(site.id, { label: 'shop', sealed, othersExpireAt }, new Date())
    await redis.publish(SITES_CHANGED_CHANNEL, '')
    redis.disconnect()
    await house.eventually(
      () => control.saleKeys.sealed(),
      waiting => waiting.length === 0,
    )
    return secret
  }

  const secret = await newKey(new Date())
  async function send(body: object, sent: Sent = {}): Promise<Answered> {
    const text = JSON.stringify({ site: domain, ...body })
    const response = await fetch(`${url}${sent.path ?? '/api/sales'}`, {
      method: 'POST',
      body: text,
      headers: signedHeaders(text, sent.secret ?? secret, sent),
    })
    return {
      status: response.status,
      location: response.headers.get('location'),
      body: (await response.json()) as Answered['body'],
    }
  }
  const today = new Date().toISOString().slice(0, 10)
  return {
    site,
    programme,
    secret,
    send,
    newKey,
    sale: (order, more, sent) =>
      send(
        {
          order,
          currency: 'GBP',
          lines: [{ amount: '100.00' }],
          click: { code: 'anna', day: today },
          ...more,
        },
        sent,
      ),
    refund: (refund, order, more) =>
      send({ refund, order, currency: 'GBP', ...more }, { path: '/api/refunds' }),
  }
}
