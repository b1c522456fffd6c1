import type { Pool, PoolClient } from 'pg'
import { type CampaignCost, MOST_CAMPAIGN_COSTS } from '../../domain/report/campaign-cost.ts'
import { inTransaction } from './transaction.ts'

export interface StoredCampaignCost extends CampaignCost {
  readonly id: number
}

/** What came of a list of costs: how many are new, and how many were there already, to the letter. */
export interface AddedCosts {
  readonly added: number
  readonly known: number
}

/** What campaigns of a site cost. */
export interface CampaignCostStore {
  /** By first day. @param range those that were spent on one of its days, both counted; all without it */
  listCampaignCosts(
    siteId: number,
    range?: { readonly from: string; readonly to: string },
  ): Promise<StoredCampaignCost[]>
  addCampaignCost(siteId: number, cost: CampaignCost): Promise<StoredCampaignCost | 'too_many'>
  /** Adds all of them or none. One that is there already, or comes twice, is not added again. */
  addCampaignCosts(siteId: number, costs: readonly CampaignCost[]): Promise<AddedCosts | 'too_many'>
  /** What {@link addCampaignCosts} would come to. */
  tryCampaignCosts(siteId: number, costs: readonly CampaignCost[]): Promise<AddedCosts | 'too_many'>
  /** Undefined when the site has no such cost. */
  changeCampaignCost(siteId: number, id: number, cost: CampaignCost): Promise<StoredCampaignCost | undefined>
  /** The one that is gone. */
  removeCampaignCost(siteId: number, id: number): Promise<StoredCampaignCost | undefined>
}

type Row = Omit<StoredCampaignCost, 'amount'> & { readonly amount: string }

const NAMES = 'campaign, first_day, last_day, amount, currency, note'
const COLUMNS = `id, campaign, to_char(first_day, 'YYYY-MM-DD') AS "firstDay",
  to_char(last_day, 'YYYY-MM-DD') AS "lastDay", amount, currency, note`
const LIST = `SELECT ${COLUMNS} FROM campaign_costs WHERE site_id = $1
  AND first_day <= coalesce($3::date, 'infinity') AND last_day >= coalesce($2::date, '-infinity')
  ORDER BY first_day, id`
const ADD = `INSERT INTO campaign_costs (site_id, ${NAMES})
  SELECT $1::integer, $2::text, $3::date, $4::date, $5::bigint, $6::text, $7::text
  WHERE (SELECT count(*) FROM campaign_costs WHERE site_id = $1) < ${MOST_CAMPAIGN_COSTS} RETURNING ${COLUMNS}`
const CHANGE = `UPDATE campaign_costs SET (${NAMES}) = ($3, $4, $5, $6, $7, $8)
  WHERE site_id = $1 AND id = $2 RETURNING ${COLUMNS}`
const REMOVE = `DELETE FROM campaign_costs WHERE site_id = $1 AND id = $2 RETURNING ${COLUMNS}`

// Costs of a site are added by one at a time, so that a file that is sent twice at once is not taken twice.
const LOCK = 'SELECT FROM sites WHERE id = $1 FOR UPDATE'
const ARRIVED = `SELECT DISTINCT * FROM unnest($2::text[], $3::date[], $4::date[], $5::bigint[], $6::text[], $7::text[])
  AS arrived (${NAMES})`
const ADD_NEW = `INSERT INTO campaign_costs (site_id, ${NAMES}) SELECT $1::integer, arrived.* FROM (${ARRIVED}) arrived
  WHERE (${NAMES}) NOT IN (SELECT ${NAMES} FROM campaign_costs WHERE site_id = $1)
  ORDER BY first_day, campaign`
const COUNT = 'SELECT count(*)::integer AS count FROM campaign_costs WHERE site_id = $1'

const stored = ({ amount, ...row }: Row): StoredCampaignCost => ({ ...row, amount: BigInt(amount) })

const valuesOf = ({ campaign, firstDay, lastDay, amount, currency, note }: CampaignCost): unknown[] => [
  campaign,
  firstDay,
  lastDay,
  amount,
  currency,
  note,
]

/** A list of costs as one array for each column. */
function columnsOf(costs: readonly CampaignCost[]): unknown[][] {
  const all = costs.map(valuesOf)
  return [0, 1, 2, 3, 4, 5].map(column => all.map(values => values[column]))
}

/** Takes back what a transaction has done so far. */
class Undone extends Error {}

export function createCampaignCosts(pool: Pool): CampaignCostStore {
  const rows = async (text: string, values: readonly unknown[]): Promise<StoredCampaignCost[]> =>
    (await pool.query<Row>(text, [...values])).rows.map(stored)

  async function addNew(
    client: PoolClient,
    siteId: number,
    costs: readonly CampaignCost[],
  ): Promise<AddedCosts | 'too_many'> {
    await client.query(LOCK, [siteId])
    const { rowCount } = await client.query(ADD_NEW, [siteId, ...columnsOf(costs)])
    const { rows: counted } = await client.query<{ count: number }>(COUNT, [siteId])
    if ((counted[0]?.count ?? 0) > MOST_CAMPAIGN_COSTS) return 'too_many'
    return { added: rowCount ?? 0, known: costs.length - (rowCount ?? 0) }
  }

  /** @param keeps whether what was added is to stay */
  const addAll = async (
    siteId: number,
    costs: readonly CampaignCost[],
    keeps: boolean,
  ): Promise<AddedCosts | 'too_many'> => {
    let outcome: AddedCosts | 'too_many' = 'too_many'
    await inTransaction(pool, async client => {
      outcome = await addNew(client, siteId, costs)
      if (outcome === 'too_many' || !keeps) throw new Undone()
    }).catch(error => {
      if (!(error instanceof Undone)) throw error
    })
    return outcome
  }

  return {
    listCampaignCosts: (siteId, range) => rows(LIST, [siteId, range?.from ?? null, range?.to ?? null]),
    addCampaignCost: async (siteId, cost) => (await rows(ADD, [siteId, ...valuesOf(cost)]))[0] ?? 'too_many',
    addCampaignCosts: (siteId, costs) => addAll(siteId, costs, true),
    tryCampaignCosts: (siteId, costs) => addAll(siteId, costs, false),
    changeCampaignCost: async (siteId, id, cost) => (await rows(CHANGE, [siteId, id, ...valuesOf(cost)]))[0],
    removeCampaignCost: async (siteId, id) => (await rows(REMOVE, [siteId, id]))[0],
  }
}
