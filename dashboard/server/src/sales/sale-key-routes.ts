import { randomBytes } from 'node:crypto'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { MOST_SALE_KEYS, type SaleKey } from '@gatecount/shared/adapters/control/sale-keys'
import { unveil, veil } from '@gatecount/shared/domain/privacy/veiled'
import { createSealer } from '@gatecount/shared/seal/sealer'
import { z } from 'zod'
import { numberOf } from '../http/number-of.ts'
import { notFound, Problem } from '../http/problem.ts'
import { defineSiteRoute, type Route } from '../http/route.ts'
import type { SiteAnnouncer } from '../sites/site-announcer.ts'

interface SaleKeyDeps {
  readonly control: Pick<ControlStore, 'saleKeys'>
  readonly announcer: Pick<SiteAnnouncer, 'announce' | 'registry'>
  readonly now: () => number
}

const HOUR_MS = 3_600_000
const SECRET_BYTES = 32

const newKey = z.strictObject({
  label: z.string().trim().max(100).default(''),
  /** How long the key before is valid beside the new one. */
  oldKeyHours: z
    .int()
    .min(0)
    .max(24 * 30)
    .default(24),
})

const shownKey = z.object({
  id: z.int(),
  label: z.string(),
  createdAt: z.date(),
  expiresAt: z.date().nullable(),
})

const view = ({ id, label, createdAt, expiresAt }: SaleKey) => ({ id, label, createdAt, expiresAt })

/**
 * Keys that a shop signs its sales with, shown once, in the form of Standard Webhooks. Only the worker can open them again:
 * a key is sealed to it, and valid a second or two after it was made.
 */
export function saleKeyRoutes({ control: { saleKeys }, announcer, now }: SaleKeyDeps): Route[] {
  const path = '/api/v1/sites/:domain/sale-keys'
  const today = (): Date => new Date(now())
  return [
    defineSiteRoute({
      method: 'get',
      path,
      summary: 'Keys that the shop signs sales with, without their secrets',
      may: 'sales:manage',
      answer: z.object({ saleKeys: z.array(shownKey) }),
      handle: async site => ({ body: { saleKeys: (await saleKeys.list(site.id, today())).map(view) } }),
    }),
    defineSiteRoute({
      method: 'post',
      path,
      summary:
        'Make a key that the shop signs sales with; its secret is shown this once. The key before ends',
      may: 'sales:manage',
      records: 'sale_key.made',
      body: newKey,
      answer: shownKey.extend({ secret: z.string() }),
      async handle(site, { body: { label, oldKeyHours } }) {
        const registry = await announcer.registry().catch(() => undefined)
        if (registry === undefined)
          throw new Problem(503, 'Not ready', 'The worker has not started yet', {
            headers: { 'Retry-After': '1' },
          })
        const secret = veil(randomBytes(SECRET_BYTES))
        const sealed = createSealer(registry.sealingKey).seal(unveil(secret))
        const othersExpireAt = new Date(now() + oldKeyHours * HOUR_MS)
        const added = await saleKeys.add(site.id, { label, sealed, othersExpireAt }, today())
        if (added === 'too_many')
          throw new Problem(409, 'Not made', 'A shop has at most {most} keys; retire one first', {
            values: { most: MOST_SALE_KEYS },
          })
        await announcer.announce()
        return {
          status: 201,
          body: { ...view(added), secret: `whsec_${unveil(secret).toString('base64')}` },
          noted: { detail: { label } },
        }
      },
    }),
    defineSiteRoute({
      method: 'delete',
      path: `${path}/:id`,
      summary: 'Retire a key: nothing that it signs from now on is believed',
      may: 'sales:manage',
      records: 'sale_key.retired',
      async handle(site, { params }) {
        const id = numberOf(params['id'])
        const key = (await saleKeys.list(site.id, today())).find(known => known.id === id)
        if (key === undefined || !(await saleKeys.retire(site.id, key.id, today())))
          throw notFound('The shop has no such key')
        return { status: 204, noted: { detail: { label: key.label } } }
      },
    }),
  ]
}
