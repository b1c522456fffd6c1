import type { Pool } from 'pg'
import type { SaleOutcome } from '../../domain/affiliate/outcome.ts'
import type { ValidationCount } from '../../domain/affiliate/programme-facts.ts'
import type { PastSale } from '../../domain/affiliate/simulate-rules.ts'
import type { WorkedOut } from '../../domain/ledger/entry.ts'
import type { Account, CommissionState } from '../../domain/ledger/posting.ts'
import { countedSale } from './ledger/counted-sales.ts'

/** First and last day of sales. */
export interface SaleDays {
  readonly from: string
  readonly to: string
}

export interface SalesWanted extends Partial<SaleDays> {
  readonly state?: CommissionState | 'none'
  readonly outcome?: SaleOutcome
  readonly affiliate?: string
  /** Only sales whose number is lower: where the page before ended. */
  readonly before?: number
  readonly limit: number
}

/** A sale as merchant and affiliate see it: nothing of an order, nothing of a buyer. Money is in minor units. */
export interface ListedSale {
  readonly number: number
  readonly day: string
  readonly receivedOn: string
  readonly outcome: SaleOutcome
  readonly affiliate: string | null
  readonly affiliateName: string | null
  readonly by: 'click' | 'coupon' | null
  readonly code: string | null
  readonly subCode: string | null
  readonly base: string
  readonly earned: string
  readonly standing: string
  readonly refunded: string
  readonly workedOut: WorkedOut | null
  readonly heldUntil: string | null
  readonly state: CommissionState | 'none'
  readonly confirmed: boolean
  /** Why it was rejected or reversed. */
  readonly reason: string | null
}

/** What sales of some days came to for an affiliate; for nobody in the last row. Money is in minor units. */
export interface AffiliateSums {
  readonly affiliate: string | null
  readonly name: string | null
  /** Sales that were sent, and those that were credited. */
  readonly received: number
  readonly accepted: number
  /** Of the credited ones: refunded in part or whole, and rejected. */
  readonly reversed: number
  readonly rejected: number
  readonly base: string
  readonly earned: string
  readonly standing: string
  /** Of the credited ones: those that a click brought, and what of their commissions stands. */
  readonly clicked: number
  readonly clickStanding: string
}

export interface AffiliateBalance {
  readonly affiliate: string
  readonly account: Exclude<Account, 'expense'>
  /** What is owed, or was paid: above zero. */
  readonly amount: string
}

/** What was sold in programmes, read from sales and postings; no sum is stored. */
export interface SalesReader {
  /** The latest first. */
  listSales(programmeId: number, wanted: SalesWanted): Promise<ListedSale[]>
  /** By what is still earned, the most first. */
  sumSales(programmeId: number, days: SaleDays): Promise<AffiliateSums[]>
  /** How many sales of some days had each outcome. */
  countOutcomes(programmeId: number, days: SaleDays): Promise<{ outcome: SaleOutcome; sales: number }[]>
  /** What every affiliate's accounts hold now. */
  listBalances(programmeId: number): Promise<AffiliateBalance[]>
  /** Credited sales of some days, the first first, with what they were worked out of. */
  pastSales(programmeId: number, days: SaleDays): Promise<PastSale[]>
  /** What was posted as bonuses for sales of some days. */
  bonusesOf(programmeId: number, days: SaleDays): Promise<bigint>
  /** How many sales affiliates had been credited before a day. */
  salesBefore(programmeId: number, day: string): Promise<ReadonlyMap<string, number>>
  /** What became of credited sales from a day on, and how long it took. */
  countValidations(programmeId: number, from: string): Promise<ValidationCount[]>
}

const REASON = `(SELECT e.body::jsonb ->> 'reason' FROM ledger_entries e WHERE e.programme_id = s.programme_id
  AND e.sale = s.number AND s.state IN ('rejected', 'reversed') ORDER BY e.sequence DESC LIMIT 1)`
const LIST = `SELECT s.number, s.day::text, s.received_on::text AS "receivedOn", s.outcome, s.affiliate_id AS affiliate,
    a.name AS "affiliateName", s.credited_by AS by, s.code, s.sub_code AS "subCode", s.base::text, s.earned::text,
    s.standing::text, s.refunded::text, s.worked_out AS "workedOut", s.held_until::text AS "heldUntil", s.state,
    ${countedSale('s')} AS confirmed, ${REASON} AS reason
  FROM sales s LEFT JOIN affiliates a ON a.id = s.affiliate_id
  WHERE s.programme_id = $1 AND ($2::date IS NULL OR s.day >= $2) AND ($3::date IS NULL OR s.day <= $3)
    AND ($4::text IS NULL OR s.state = $4) AND ($5::text IS NULL OR s.outcome = $5)
    AND ($6::text IS NULL OR s.affiliate_id = $6) AND ($7::int IS NULL OR s.number < $7)
  ORDER BY s.number DESC LIMIT $8`
const SUMS = `SELECT s.affiliate_id AS affiliate, a.name, count(*)::int AS received,
    count(*) FILTER (WHERE outcome = 'accepted')::int AS accepted,
    count(*) FILTER (WHERE outcome = 'accepted' AND refunded > 0)::int AS reversed,
    count(*) FILTER (WHERE state = 'rejected')::int AS rejected,
    coalesce(sum(base) FILTER (WHERE outcome = 'accepted'), 0)::text AS base,
    sum(earned)::text AS earned, sum(standing)::text AS standing,
    count(*) FILTER (WHERE outcome = 'accepted' AND credited_by = 'click')::int AS clicked,
    coalesce(sum(standing) FILTER (WHERE credited_by = 'click'), 0)::text AS "clickStanding"
  FROM sales s LEFT JOIN affiliates a ON a.id = s.affiliate_id
  WHERE s.programme_id = $1 AND s.day BETWEEN $2 AND $3 GROUP BY s.affiliate_id, a.name
  ORDER BY s.affiliate_id IS NULL, sum(standing) DESC, sum(base) DESC, s.affiliate_id`
const OUTCOMES = `SELECT outcome, count(*)::int AS sales FROM sales WHERE programme_id = $1 AND day BETWEEN $2 AND $3
  GROUP BY outcome ORDER BY count(*) DESC, outcome`
const BALANCES = `SELECT affiliate_id AS affiliate, account, (-sum(amount))::text AS amount FROM ledger_postings
  WHERE programme_id = $1 AND affiliate_id IS NOT NULL GROUP BY affiliate_id, account ORDER BY 1, 2`
const PAST = `SELECT number, day::text, affiliate_id AS affiliate, base::text, earned::text, worked_out AS "workedOut"
  FROM sales WHERE programme_id = $1 AND day BETWEEN $2 AND $3 AND outcome = 'accepted' ORDER BY day, number`
const BONUSES = `SELECT coalesce(sum(p.amount), 0)::text AS amount FROM sales s
  JOIN ledger_entries e ON e.programme_id = s.programme_id AND e.sale = s.number AND e.step = 'earned'
  JOIN ledger_postings p ON p.programme_id = e.programme_id AND p.sequence = e.sequence AND p.account = 'expense'
  WHERE s.programme_id = $1 AND s.day BETWEEN $2 AND $3 AND e.body::jsonb ? 'bonus'`
const BEFORE = `SELECT affiliate_id AS affiliate, count(*)::int AS sales FROM sales
  WHERE programme_id = $1 AND outcome = 'accepted' AND day < $2 GROUP BY affiliate_id`
const VALIDATIONS = `SELECT verdict, reversed, validated - received_on AS "validationDays", paid - day AS "paymentDays",
    count(*)::int AS sales
  FROM (SELECT s.day, s.received_on, s.refunded > 0 AS reversed,
      CASE WHEN s.state = 'rejected' THEN 'rejected' WHEN s.state = 'pending' THEN 'pending'
        WHEN s.state <> 'reversed' OR min(e.day) FILTER (WHERE e.step = 'approved') IS NOT NULL THEN 'approved'
        ELSE 'reversed' END AS verdict,
      min(e.day) FILTER (WHERE e.step IN ('approved', 'rejected')) AS validated,
      min(e.day) FILTER (WHERE e.step = 'paid') AS paid
    FROM sales s LEFT JOIN ledger_entries e ON e.programme_id = s.programme_id AND e.sale = s.number
    WHERE s.programme_id = $1 AND s.outcome = 'accepted' AND s.day >= $2
    GROUP BY s.programme_id, s.number) AS decided
  GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`

interface PastRow {
  readonly number: number
  readonly day: string
  readonly affiliate: string
  readonly base: string
  readonly earned: string
  readonly workedOut: WorkedOut
}

const pastSaleOf = ({ number, day, affiliate, base, earned, workedOut }: PastRow): PastSale => ({
  number,
  day,
  affiliate,
  base: BigInt(base),
  earned: BigInt(earned),
  rulesVersion: workedOut.rulesVersion,
  parts: workedOut.parts.map(part => ({ rule: part.rule, base: BigInt(part.base), items: part.items })),
})

export function createSalesReader(pool: Pool): SalesReader {
  return {
    listSales: async (programmeId, { from, to, state, outcome, affiliate, before, limit }) =>
      (
        await pool.query<ListedSale>(LIST, [
          programmeId,
          from ?? null,
          to ?? null,
          state ?? null,
          outcome ?? null,
          affiliate ?? null,
          before ?? null,
          limit,
        ])
      ).rows,
    sumSales: async (programmeId, { from, to }) =>
      (await pool.query<AffiliateSums>(SUMS, [programmeId, from, to])).rows,
    countOutcomes: async (programmeId, { from, to }) =>
      (await pool.query<{ outcome: SaleOutcome; sales: number }>(OUTCOMES, [programmeId, from, to])).rows,
    listBalances: async programmeId => (await pool.query<AffiliateBalance>(BALANCES, [programmeId])).rows,
    pastSales: async (programmeId, { from, to }) =>
      (await pool.query<PastRow>(PAST, [programmeId, from, to])).rows.map(pastSaleOf),
    bonusesOf: async (programmeId, { from, to }) =>
      BigInt((await pool.query<{ amount: string }>(BONUSES, [programmeId, from, to])).rows[0]?.amount ?? 0),
    async salesBefore(programmeId, day) {
      const { rows } = await pool.query<{ affiliate: string; sales: number }>(BEFORE, [programmeId, day])
      return new Map(rows.map(({ affiliate, sales }) => [affiliate, sales]))
    },
    countValidations: async (programmeId, from) =>
      (await pool.query<ValidationCount>(VALIDATIONS, [programmeId, from])).rows,
  }
}
