import { randomBytes } from 'node:crypto'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { MOST_SHOP_CONNECTIONS } from '@gatecount/shared/adapters/control/shop-connections'
import { SHOP_SYSTEMS } from '@gatecount/shared/domain/affiliate/shop/shop-system'
import type { Registry } from '@gatecount/shared/domain/identity/site'
import { unveil, veil } from '@gatecount/shared/domain/privacy/veiled'
import { createSealer } from '@gatecount/shared/seal/sealer'
import type { Request } from 'express'
import type { DashboardConfig } from '../config.ts'
import { badField, notFound, Problem } from '../http/problem.ts'
import { defineSiteRoute, type Route } from '../http/route.ts'
import type { SiteAnnouncer } from '../sites/site-announcer.ts'
import { collectorUrl } from '../sites/snippet.ts'
import { madeSecret, madeShop, newShop, newShopSecret, shownShops } from './shop-fields.ts'

interface ShopDeps {
  readonly config: DashboardConfig
  readonly control: Pick<ControlStore, 'saleKeys' | 'shopConnections'>
  readonly announcer: Pick<SiteAnnouncer, 'announce' | 'registry'>
  readonly now: () => number
}

const HOUR_MS = 3_600_000
/** Too many to be found by trying: whoever knows the address can at least send what is not believed. */
const ID_BYTES = 16
const SECRET_BYTES = 24

/** Shop systems that send webhooks: their addresses, their secrets, and what became of what came last. */
export function shopRoutes({ config, control, announcer, now }: ShopDeps): Route[] {
  const { saleKeys, shopConnections } = control
  const path = '/api/v1/sites/:domain/shops'
  const today = (): Date => new Date(now())
  const urlOf = (id: string, request: Pick<Request, 'protocol' | 'hostname'>): string =>
    `${collectorUrl(config, request)}/api/shops/${id}`

  async function readRegistry(): Promise<Registry> {
    const registry = await announcer.registry().catch(() => undefined)
    if (registry === undefined)
      throw new Problem(503, 'Not ready', 'The worker has not started yet', {
        headers: { 'Retry-After': '1' },
      })
    return registry
  }

  async function connectionOf(siteId: number, id: string | undefined) {
    const found = (await shopConnections.list(siteId)).find(one => one.id === id)
    if (found === undefined) throw notFound('The site has no such shop')
    return found
  }

  return [
    defineSiteRoute({
      method: 'get',
      path,
      summary:
        'Shop systems that are connected, without their secrets, and what became of what they sent last',
      may: 'sales:manage',
      answer: shownShops,
      async handle(site, { call: { request } }) {
        const shops = await Promise.all(
          (await shopConnections.list(site.id)).map(async ({ deliveries, ...shop }) => ({
            ...shop,
            url: urlOf(shop.id, request),
            topics: SHOP_SYSTEMS[shop.system].topics,
            secrets: (await saleKeys.list(site.id, today(), shop.id)).map(({ id, createdAt, expiresAt }) => ({
              id,
              createdAt,
              expiresAt,
            })),
            deliveries,
          })),
        )
        return { body: { shops } }
      },
    }),
    defineSiteRoute({
      method: 'post',
      path,
      summary: 'Connect a shop system: the answer says where it sends its webhooks',
      may: 'sales:manage',
      records: 'shop.connected',
      body: newShop,
      answer: madeShop,
      async handle(site, { body: { system, label }, call: { request } }) {
        const id = randomBytes(ID_BYTES).toString('base64url')
        if (!(await shopConnections.add(site.id, { id, system, label })))
          throw new Problem(409, 'Not made', 'A site has at most {most} shops; remove one first', {
            values: { most: MOST_SHOP_CONNECTIONS },
          })
        await announcer.announce()
        return { status: 201, body: { id, url: urlOf(id, request) }, noted: { detail: { system } } }
      },
    }),
    defineSiteRoute({
      method: 'post',
      path: `${path}/:id/secrets`,
      summary: 'Store the secret that the shop system signs with, or make one, which is shown this once',
      may: 'sales:manage',
      records: 'shop.secret_changed',
      body: newShopSecret,
      answer: madeSecret,
      async handle(site, { params, body: { secret: given, oldSecretHours } }) {
        const { id, system } = await connectionOf(site.id, params['id'])
        if (system === 'stripe' && given?.startsWith('whsec_') !== true)
          throw badField([{ field: 'secret', detail: 'begins with whsec_ at Stripe' }])
        const secret = veil(Buffer.from(given ?? randomBytes(SECRET_BYTES).toString('base64url')))
        const sealed = createSealer((await readRegistry()).sealingKey).seal(unveil(secret))
        const othersExpireAt = new Date(now() + oldSecretHours * HOUR_MS)
        const added = await saleKeys.add(site.id, { label: '', sealed, othersExpireAt }, today(), id)
        if (added === 'too_many')
          throw new Problem(
            409,
            'Not stored',
            'Two secrets are valid already; let the new one replace them at once',
          )
        await shopConnections.forgetRefused(id)
        await announcer.announce()
        return {
          status: 201,
          body: { ...(given === undefined && { secret: unveil(secret).toString() }) },
          noted: { detail: { system } },
        }
      },
    }),
    defineSiteRoute({
      method: 'delete',
      path: `${path}/:id`,
      summary: 'Remove a shop: nothing that it sends is taken from now on; what was received stays',
      may: 'sales:manage',
      records: 'shop.removed',
      async handle(site, { params }) {
        const { id, system } = await connectionOf(site.id, params['id'])
        await shopConnections.remove(site.id, id)
        await announcer.announce()
        return { status: 204, noted: { detail: { system } } }
      },
    }),
  ]
}
