import type { Pool, PoolClient } from 'pg'
import { type Funnel, MOST_FUNNELS } from '../../domain/report/funnel.ts'
import { inTransaction } from './transaction.ts'

/** Why a funnel is not there. */
export type FunnelRefusal = 'too_many' | 'name_taken' | 'unknown'

/** Ways through a site that its owner declares. */
export interface FunnelStore {
  /** Gives the funnel its number: one that no other funnel of the site has or ever had. */
  addFunnel(siteId: number, funnel: Omit<Funnel, 'id'>): Promise<Funnel | FunnelRefusal>
  renameFunnel(siteId: number, id: number, name: string): Promise<Funnel | FunnelRefusal>
  /** The funnel that is gone. */
  removeFunnel(siteId: number, id: number): Promise<Funnel | 'unknown'>
}

interface Declared {
  readonly funnels: readonly Funnel[]
  readonly lastFunnel: number
}

/** Locks the site's row, so that two who declare at the same time get different numbers. */
const READ = 'SELECT funnels, last_funnel AS "lastFunnel" FROM sites WHERE id = $1 FOR UPDATE'
const WRITE = 'UPDATE sites SET funnels = $2, last_funnel = $3 WHERE id = $1'

async function readFunnels(client: PoolClient, siteId: number): Promise<Declared> {
  const [row] = (await client.query<Declared>(READ, [siteId])).rows
  if (row === undefined) throw new Error('There is no such site')
  // An import of an older program brings funnels without the number.
  return { ...row, lastFunnel: Math.max(row.lastFunnel, ...row.funnels.map(({ id }) => id)) }
}

const write = async (client: PoolClient, siteId: number, { funnels, lastFunnel }: Declared): Promise<void> =>
  void (await client.query(WRITE, [siteId, JSON.stringify(funnels), lastFunnel]))

const hasName = (funnels: readonly Funnel[], name: string): boolean => funnels.some(one => one.name === name)

export function createFunnels(pool: Pool): FunnelStore {
  return {
    addFunnel: (siteId, { name, steps, since }) =>
      inTransaction(pool, async client => {
        const { funnels, lastFunnel } = await readFunnels(client, siteId)
        if (funnels.length >= MOST_FUNNELS) return 'too_many'
        if (hasName(funnels, name)) return 'name_taken'
        const funnel = { id: lastFunnel + 1, name, steps, since }
        await write(client, siteId, { funnels: [...funnels, funnel], lastFunnel: funnel.id })
        return funnel
      }),

    renameFunnel: (siteId, id, name) =>
      inTransaction(pool, async client => {
        const { funnels, lastFunnel } = await readFunnels(client, siteId)
        const funnel = funnels.find(one => one.id === id)
        if (funnel === undefined) return 'unknown'
        const others = funnels.filter(one => one.id !== id)
        if (hasName(others, name)) return 'name_taken'
        const renamed = { ...funnel, name }
        const changed = funnels.map(one => (one.id === id ? renamed : one))
        await write(client, siteId, { funnels: changed, lastFunnel })
        return renamed
      }),

    removeFunnel: (siteId, id) =>
      inTransaction(pool, async client => {
        const { funnels, lastFunnel } = await readFunnels(client, siteId)
        const funnel = funnels.find(one => one.id === id)
        if (funnel === undefined) return 'unknown'
        await write(client, siteId, { funnels: funnels.filter(one => one.id !== id), lastFunnel })
        return funnel
      }),
  }
}
