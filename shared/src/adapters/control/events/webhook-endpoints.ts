import { randomBytes } from 'node:crypto'
import type { Pool } from 'pg'
import type { EventKind } from '../../../domain/events/event-kinds.ts'
import { unveil, type Veiled, veil } from '../../../domain/privacy/veiled.ts'
import type { PrivateKeyStorage, StoredPrivateKey } from '../stored-private-key.ts'
import { inTransaction } from '../transaction.ts'
import { addListener, type ListenerScope } from './listeners.ts'

/** Why nothing is sent there: its owner said so, nothing arrived for three days, or the receiver wants no more (410). */
type DisabledWhy = 'owner' | 'failing' | 'gone'

export interface WebhookEndpoint {
  readonly id: number
  /** Null: all of the site, or all that an affiliate takes part in. */
  readonly programmeId: number | null
  readonly label: string
  readonly url: string
  readonly kinds: readonly EventKind[]
  readonly createdAt: Date
  /** Until when the secret before signs too. */
  readonly previousUntil: Date | null
  readonly failingSince: Date | null
  readonly disabledAt: Date | null
  readonly disabledWhy: DisabledWhy | null
}

export interface NewEndpoint {
  readonly label: string
  readonly url: string
  readonly kinds: readonly EventKind[]
}

/** What is not named stays as it is. */
export type EndpointChange = {
  readonly [Name in keyof NewEndpoint]?: NewEndpoint[Name] | undefined
} & { readonly on?: boolean | undefined }

export interface EndpointSecret {
  readonly endpoint: WebhookEndpoint
  readonly secret: Veiled<Buffer>
}

export const MOST_ENDPOINTS = 10

/** Where events are sent to over HTTP. A scope without a programme is that of whoever manages them: it holds all of its own. */
export interface EndpointStore {
  addEndpoint(scope: ListenerScope, endpoint: NewEndpoint, at: Date): Promise<EndpointSecret | 'too_many'>
  listEndpoints(scope: ListenerScope): Promise<WebhookEndpoint[]>
  /** Switched on again, it goes on where it stopped. Undefined when the scope has no such endpoint. */
  changeEndpoint(
    scope: ListenerScope,
    id: number,
    change: EndpointChange,
    at: Date,
  ): Promise<WebhookEndpoint | undefined>
  /** A new secret; the one before signs beside it until then. */
  rotateSecret(scope: ListenerScope, id: number, previousUntil: Date): Promise<EndpointSecret | undefined>
  removeEndpoint(scope: ListenerScope, id: number): Promise<boolean>
  /** Those that sign at a moment, the newest first. @throws SealingKeyLocked */
  endpointSecrets(id: number, at: Date): Promise<Veiled<Buffer>[]>
}

const SECRET_BYTES = 32
/** What is wrapped is named by its endpoint, so that no other secret opens in its place. */
const wrapId = (id: number): string => `webhook:${id}`

const COLUMNS = `l.id, l.programme_id AS "programmeId", e.label, e.url, e.kinds, l.created_at AS "createdAt",
  e.previous_until AS "previousUntil", e.failing_since AS "failingSince", e.disabled_at AS "disabledAt", e.disabled_why AS "disabledWhy"`
const OWN = '(l.site_id = $1 OR l.affiliate_id = $2)'
const LIST = `SELECT ${COLUMNS} FROM webhook_endpoints e JOIN event_listeners l ON l.id = e.listener_id WHERE ${OWN} ORDER BY l.id`
const ADD = `INSERT INTO webhook_endpoints (listener_id, label, url, kinds, private_key, wrapped) VALUES ($1, $2, $3, $4, $5, $6)`
const OF_OWN = `FROM event_listeners l WHERE l.id = e.listener_id AND ${OWN} AND l.id = $3`
const CHANGE = `UPDATE webhook_endpoints e SET label = coalesce($4, label), url = coalesce($5, url), kinds = coalesce($6, kinds),
  disabled_at = CASE WHEN $7 THEN NULL WHEN NOT $7 THEN coalesce(disabled_at, $8) ELSE disabled_at END,
  disabled_why = CASE WHEN $7 THEN NULL WHEN NOT $7 THEN coalesce(disabled_why, 'owner') ELSE disabled_why END,
  failing_since = CASE WHEN $7 THEN NULL ELSE failing_since END ${OF_OWN} RETURNING ${COLUMNS}`
/** What was waiting when it was switched off is sent now, with all its tries before it. */
const WAKE = `UPDATE webhook_deliveries SET next_at = $2, tries = 0 WHERE listener_id = $1 AND state = 'waiting'`
const ROTATE = `UPDATE webhook_endpoints e SET previous_key = private_key, previous_wrapped = wrapped, previous_until = $4,
  private_key = $5, wrapped = $6 ${OF_OWN} RETURNING ${COLUMNS}`
const REMOVE = `DELETE FROM event_listeners l WHERE ${OWN} AND l.id = $3
  AND EXISTS (SELECT FROM webhook_endpoints e WHERE e.listener_id = l.id)`
const SECRETS = `SELECT private_key AS "privateKey", wrapped, previous_key AS "previousKey", previous_wrapped AS "previousWrapped"
  FROM webhook_endpoints WHERE listener_id = $1`
const REWRAP =
  'UPDATE webhook_endpoints SET private_key = $2, wrapped = $3 WHERE listener_id = $1 AND private_key = $4'
const PREVIOUS_HOLDS = 'SELECT 1 FROM webhook_endpoints WHERE listener_id = $1 AND previous_until > $2'

const ownerOf = (scope: ListenerScope): readonly [number | null, string | null] =>
  'affiliate' in scope ? [null, scope.affiliate] : [scope.siteId, null]

interface SecretRow extends StoredPrivateKey {
  readonly previousKey: Buffer | null
  readonly previousWrapped: boolean | null
}

export function createEndpoints(pool: Pool, storage: PrivateKeyStorage): EndpointStore {
  const list = async (scope: ListenerScope): Promise<WebhookEndpoint[]> =>
    (await pool.query<WebhookEndpoint>(LIST, [...ownerOf(scope)])).rows

  /** On servers the secret of this process is not the worker's, so it rewraps what it opens by itself. */
  async function openOwn(id: number, row: StoredPrivateKey): Promise<Veiled<Buffer>> {
    const [key, isInOrder] = await storage.open(wrapId(id), row)
    if (!isInOrder && storage.wraps) {
      const { privateKey, wrapped } = await storage.store(wrapId(id), unveil(key))
      await pool.query(REWRAP, [id, privateKey, wrapped, row.privateKey])
    }
    return key
  }

  return {
    listEndpoints: list,

    async addEndpoint(scope, { label, url, kinds }, at) {
      const secret = veil(randomBytes(SECRET_BYTES))
      const id = await inTransaction(pool, async client => {
        const owner =
          'affiliate' in scope
            ? 'SELECT 1 FROM affiliates WHERE id = $1 FOR UPDATE'
            : 'SELECT 1 FROM sites WHERE id = $1 FOR UPDATE'
        await client.query(owner, ['affiliate' in scope ? scope.affiliate : scope.siteId])
        if ((await client.query(LIST, [...ownerOf(scope)])).rows.length >= MOST_ENDPOINTS) return undefined
        const listener = await addListener(client, scope, at)
        const { privateKey, wrapped } = await storage.store(wrapId(listener), unveil(secret))
        await client.query(ADD, [listener, label, url, kinds, privateKey, wrapped])
        return listener
      })
      const endpoint = id === undefined ? undefined : (await list(scope)).find(one => one.id === id)
      return endpoint === undefined ? 'too_many' : { endpoint, secret }
    },

    changeEndpoint: (scope, id, { label, url, kinds, on }, at) =>
      inTransaction(pool, async client => {
        const values = [label ?? null, url ?? null, kinds ?? null, on ?? null, at]
        const [changed] = (await client.query<WebhookEndpoint>(CHANGE, [...ownerOf(scope), id, ...values]))
          .rows
        if (changed !== undefined && on === true) await client.query(WAKE, [id, at])
        return changed
      }),

    async rotateSecret(scope, id, previousUntil) {
      const secret = veil(randomBytes(SECRET_BYTES))
      const { privateKey, wrapped } = await storage.store(wrapId(id), unveil(secret))
      const values = [...ownerOf(scope), id, previousUntil, privateKey, wrapped]
      const [endpoint] = (await pool.query<WebhookEndpoint>(ROTATE, values)).rows
      return endpoint && { endpoint, secret }
    },

    removeEndpoint: async (scope, id) => (await pool.query(REMOVE, [...ownerOf(scope), id])).rowCount === 1,

    async endpointSecrets(id, at) {
      const [row] = (await pool.query<SecretRow>(SECRETS, [id])).rows
      if (row === undefined) return []
      const secret = await openOwn(id, row)
      if (row.previousKey === null || (await pool.query(PREVIOUS_HOLDS, [id, at])).rowCount === 0)
        return [secret]
      const before = { privateKey: row.previousKey, wrapped: row.previousWrapped === true }
      const [previous] = await storage.open(wrapId(id), before)
      return [secret, previous]
    },
  }
}
