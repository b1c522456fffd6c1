import type { Pool } from 'pg'
import type { DeliveryOutcome } from '../../domain/affiliate/shop/delivery-outcome.ts'
import type { ShopConnection, ShopSystemName } from '../../domain/affiliate/shop/shop-system.ts'

/** What came last of a topic. */
export interface ShopDelivery {
  readonly topic: string
  /** Local day of the site. */
  readonly day: string
  readonly outcome: DeliveryOutcome
}

export interface StoredShopConnection extends ShopConnection {
  readonly label: string
  readonly createdAt: Date
  /** The latest first. */
  readonly deliveries: readonly ShopDelivery[]
}

/** A connection has a secret, which is among {@link SaleKeyStore}. */
export interface ShopConnectionStore {
  list(siteId: number): Promise<StoredShopConnection[]>
  /** @returns false when the site has as many as it can have */
  add(siteId: number, connection: ShopConnection & { readonly label: string }): Promise<boolean>
  /** False when the site has no such connection. Its secrets go with it. */
  remove(siteId: number, id: string): Promise<boolean>
  /** Of all sites, by their numbers. */
  everyConnection(): Promise<ReadonlyMap<number, readonly ShopConnection[]>>
  /** Notes what came; nothing where the connection is gone. */
  note(connection: string, delivery: ShopDelivery): Promise<void>
  /** Forgets what was not believed: there is another secret now. */
  forgetRefused(connection: string): Promise<void>
}

export const MOST_SHOP_CONNECTIONS = 10

const LIST = `SELECT c.id, c.system, c.label, c.created_at AS "createdAt", coalesce((
    SELECT json_agg(json_build_object('topic', d.topic, 'day', d.day::text, 'outcome', d.outcome)
      ORDER BY d.day DESC, d.topic) FROM shop_deliveries d WHERE d.connection_id = c.id), '[]') AS deliveries
  FROM shop_connections c WHERE c.site_id = $1 ORDER BY c.created_at, c.id`
const ADD = `INSERT INTO shop_connections (id, site_id, system, label) SELECT $2, $1, $3, $4
  WHERE (SELECT count(*) FROM shop_connections WHERE site_id = $1) < ${MOST_SHOP_CONNECTIONS}`
const REMOVE = 'DELETE FROM shop_connections WHERE site_id = $1 AND id = $2'
const EVERY = 'SELECT site_id AS "siteId", id, system FROM shop_connections ORDER BY site_id, id'
const NOTE = `INSERT INTO shop_deliveries (connection_id, site_id, topic, day, outcome)
  SELECT id, site_id, $2, $3, $4 FROM shop_connections WHERE id = $1
  ON CONFLICT (connection_id, topic) DO UPDATE SET day = excluded.day, outcome = excluded.outcome
  WHERE (shop_deliveries.day, shop_deliveries.outcome) IS DISTINCT FROM (excluded.day, excluded.outcome)`
const FORGET_REFUSED = `DELETE FROM shop_deliveries WHERE connection_id = $1 AND topic = ''`

export function createShopConnections(pool: Pool): ShopConnectionStore {
  return {
    list: async siteId => (await pool.query<StoredShopConnection>(LIST, [siteId])).rows,
    add: async (siteId, { id, system, label }) =>
      ((await pool.query(ADD, [siteId, id, system, label])).rowCount ?? 0) > 0,
    remove: async (siteId, id) => ((await pool.query(REMOVE, [siteId, id])).rowCount ?? 0) > 0,
    async everyConnection() {
      const { rows } = await pool.query<{ siteId: number; id: string; system: ShopSystemName }>(EVERY)
      const bySite = new Map<number, ShopConnection[]>()
      for (const { siteId, ...connection } of rows)
        bySite.set(siteId, [...(bySite.get(siteId) ?? []), connection])
      return bySite
    },
    forgetRefused: async connection => void (await pool.query(FORGET_REFUSED, [connection])),
    note: async (connection, { topic, day, outcome }) =>
      void (await pool.query(NOTE, [connection, topic, day, outcome])),
  }
}
