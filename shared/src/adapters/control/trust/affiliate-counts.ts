import type { Pool } from 'pg'
import type { SignDays } from '../../../domain/fraud/find-signs.ts'

/** What sales of some days say of an affiliate, without clicks. */
export interface SaleCounts {
  readonly affiliate: string
  /** All that named the affiliate. */
  readonly received: number
  readonly credited: number
  readonly byClick: number
  /** Of those by click, whose gap is known; and those on the day of the click. */
  readonly withGap: number
  readonly sameDay: number
  readonly refunded: number
  readonly couponOnly: number
  readonly selfReferrals: number
}

const COUNTS = `SELECT s.affiliate_id AS affiliate, count(*)::int AS received,
    count(*) FILTER (WHERE outcome = 'accepted')::int AS credited,
    count(*) FILTER (WHERE outcome = 'accepted' AND credited_by = 'click')::int AS "byClick",
    count(g.days)::int AS "withGap", count(*) FILTER (WHERE g.days = 0)::int AS "sameDay",
    count(*) FILTER (WHERE outcome = 'accepted' AND refunded > 0)::int AS refunded,
    count(*) FILTER (WHERE outcome = 'accepted' AND credited_by = 'coupon' AND code IS NULL)::int AS "couponOnly",
    count(*) FILTER (WHERE outcome = 'self_referral')::int AS "selfReferrals"
  FROM sales s LEFT JOIN sale_gaps g ON g.programme_id = s.programme_id AND g.number = s.number
  WHERE s.programme_id = $1 AND s.day BETWEEN $2 AND $3 AND s.affiliate_id IS NOT NULL
  GROUP BY s.affiliate_id ORDER BY s.affiliate_id`

export const countSales = async (
  pool: Pick<Pool, 'query'>,
  programmeId: number,
  { from, to }: SignDays,
): Promise<SaleCounts[]> => (await pool.query<SaleCounts>(COUNTS, [programmeId, from, to])).rows
