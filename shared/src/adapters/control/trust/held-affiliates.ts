import type { PoolClient } from 'pg'

const HELD = `SELECT DISTINCT affiliate_id AS affiliate FROM fraud_flags WHERE programme_id = $1 AND state = 'held' ORDER BY 1`

/** Affiliates whose payouts a person has stopped because of a sign, until the flag is decided otherwise. */
export const findHeldAffiliates = async (
  client: Pick<PoolClient, 'query'>,
  programmeId: number,
): Promise<string[]> =>
  (await client.query<{ affiliate: string }>(HELD, [programmeId])).rows.map(({ affiliate }) => affiliate)
