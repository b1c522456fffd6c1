import type { Pool } from 'pg'
import type { DayRange, LedgerDay } from '../../domain/affiliate/earnings.ts'
import type { SaleOutcome } from '../../domain/affiliate/outcome.ts'
import type { StoredTerms } from '../../domain/affiliate/stored-terms.ts'
import type { WorkedOut } from '../../domain/ledger/entry.ts'
import type { CommissionState, Step } from '../../domain/ledger/posting.ts'
import { countedSale } from './ledger/counted-sales.ts'

/** A programme as somebody sees it who takes part. */
export interface JoinedProgramme {
  readonly id: number
  readonly name: string
  readonly words: string
  readonly site: string
  readonly timeZone: string
  readonly currency: string
  readonly terms: StoredTerms
  readonly state: 'applied' | 'approved' | 'suspended' | 'declined' | 'left'
  /** Why somebody was suspended or declined. */
  readonly reason: string
}

/** A sale as its affiliate sees it: days, money and reasons, nothing about who bought and no number of the shop. */
export interface OwnSale {
  readonly number: number
  readonly day: string
  readonly outcome: SaleOutcome
  readonly by: 'click' | 'coupon' | null
  readonly code: string | null
  readonly subCode: string | null
  /** Minor units. */
  readonly base: bigint
  readonly refunded: bigint
  /** The commission when it was made, and what of it has not been taken back; both without bonuses. */
  readonly earned: bigint
  readonly standing: bigint
  /** Paid beside the commission, once. */
  readonly bonus: bigint
  readonly workedOut: WorkedOut | null
  readonly heldUntil: string | null
  readonly state: CommissionState | 'none'
  readonly confirmed: boolean
  /** What the ledger says of why it was rejected or taken back, last. */
  readonly reason: string | null
}

export interface OwnCode {
  readonly kind: 'code' | 'coupon'
  readonly code: string
  readonly subCodes: readonly string[]
}

export interface SalesWanted {
  readonly limit: number
  readonly offset: number
  readonly range?: DayRange
}

/** What an affiliate can see of a programme: every verb asks for the affiliate and answers of nobody else. */
export interface PortalStore {
  /** The affiliate that a person is; one with their confirmed address becomes theirs. */
  affiliateOf(personId: string): Promise<string | undefined>
  /** Sites on which the person that an affiliate is has that role. */
  sitesOf(affiliate: string): Promise<number[]>
  /** On these sites. */
  programmesOf(affiliate: string, siteIds: readonly number[]): Promise<JoinedProgramme[]>
  /** What the steps of the ledger moved on each day that had any. */
  ledgerDays(programmeId: number, affiliate: string, range: DayRange): Promise<LedgerDay[]>
  /** Latest first. */
  salesOf(
    programmeId: number,
    affiliate: string,
    wanted: SalesWanted,
  ): Promise<{ readonly sales: OwnSale[]; readonly total: number }>
  /** Those that were not taken out of use. */
  codesOf(programmeId: number, affiliate: string): Promise<OwnCode[]>
}

const OF_PERSON = 'SELECT id FROM affiliates WHERE person_id = $1'
const LINK = `UPDATE affiliates SET person_id = p.id FROM people p
  WHERE p.id = $1 AND p.email_verified AND affiliates.email = p.email AND affiliates.person_id IS NULL
    AND NOT EXISTS (SELECT 1 FROM affiliates other WHERE other.person_id = p.id)
  RETURNING affiliates.id`
const SITES = `SELECT r.site_id AS site FROM memberships r JOIN affiliates a ON a.person_id = r.person_id
  WHERE a.id = $1 AND r.role = 'affiliate' AND r.site_id IS NOT NULL`
const PROGRAMMES = `SELECT p.id, p.name, p.words, s.domain AS site, s.time_zone AS "timeZone", p.currency, p.terms, m.state, m.reason
  FROM programme_members m JOIN programmes p ON p.id = m.programme_id JOIN sites s ON s.id = p.site_id
  WHERE m.affiliate_id = $1 AND p.site_id = ANY($2) ORDER BY p.name, p.id`
// The first side of an entry is what leaves an account: the amount of the step.
const DAYS = `SELECT e.day::text, e.step, sum(p.amount)::text AS amount FROM ledger_entries e
  JOIN ledger_postings p ON p.programme_id = e.programme_id AND p.sequence = e.sequence AND p.side = 0
  WHERE e.programme_id = $1 AND e.affiliate_id = $2 AND e.day BETWEEN $3 AND $4 GROUP BY e.day, e.step ORDER BY e.day`
const OWN = `programme_id = $1 AND affiliate_id = $2 AND ($3::date IS NULL OR day BETWEEN $3 AND $4)`
const COUNT = `SELECT count(*)::int AS total FROM sales WHERE ${OWN}`
const SALES = `SELECT s.number, s.day::text, s.outcome, s.credited_by AS by, s.code, s.sub_code AS "subCode", s.base::text,
    s.refunded::text, s.earned::text, s.standing::text, s.worked_out AS "workedOut", s.held_until::text AS "heldUntil",
    s.state, ${countedSale('s')} AS confirmed, l.reason, coalesce(l.bonus, 0)::text AS bonus
  FROM (SELECT * FROM sales WHERE ${OWN} ORDER BY day DESC, number DESC LIMIT $5 OFFSET $6) s
  LEFT JOIN LATERAL (
    SELECT (array_agg(e.body::jsonb->>'reason' ORDER BY e.sequence DESC)
        FILTER (WHERE e.body::jsonb ? 'reason'))[1] AS reason,
      sum((e.body::jsonb->'postings'->0->>'amount')::bigint) FILTER (WHERE e.step = 'earned' AND e.body::jsonb ? 'bonus') AS bonus
    FROM ledger_entries e
    WHERE e.programme_id = s.programme_id AND e.sale = s.number AND e.affiliate_id = s.affiliate_id
  ) l ON true ORDER BY s.day DESC, s.number DESC`
const CODES = `SELECT kind, code, sub_codes AS "subCodes" FROM affiliate_codes
  WHERE programme_id = $1 AND affiliate_id = $2 AND retired_on IS NULL ORDER BY kind, code`

type Money = 'base' | 'refunded' | 'earned' | 'standing' | 'bonus'
type StoredSale = Omit<OwnSale, Money> & Readonly<Record<Money, string>>

const saleOf = (row: StoredSale): OwnSale => ({
  ...row,
  base: BigInt(row.base),
  refunded: BigInt(row.refunded),
  earned: BigInt(row.earned),
  standing: BigInt(row.standing),
  bonus: BigInt(row.bonus),
})

export function createPortal(pool: Pool): PortalStore {
  return {
    async affiliateOf(personId) {
      const known = (await pool.query<{ id: string }>(OF_PERSON, [personId])).rows[0]
      return (known ?? (await pool.query<{ id: string }>(LINK, [personId])).rows[0])?.id
    },

    sitesOf: async affiliate =>
      (await pool.query<{ site: number }>(SITES, [affiliate])).rows.map(({ site }) => site),

    programmesOf: async (affiliate, siteIds) =>
      (await pool.query<JoinedProgramme>(PROGRAMMES, [affiliate, siteIds])).rows,

    async ledgerDays(programmeId, affiliate, { from, to }) {
      const { rows } = await pool.query<{ day: string; step: Step; amount: string }>(DAYS, [
        programmeId,
        affiliate,
        from,
        to,
      ])
      return rows.map(row => ({ ...row, amount: BigInt(row.amount) }))
    },

    async salesOf(programmeId, affiliate, { limit, offset, range }) {
      const own = [programmeId, affiliate, range?.from ?? null, range?.to ?? null]
      const [counted, found] = await Promise.all([
        pool.query<{ total: number }>(COUNT, own),
        pool.query<StoredSale>(SALES, [...own, limit, offset]),
      ])
      return { sales: found.rows.map(saleOf), total: counted.rows[0]?.total ?? 0 }
    },

    codesOf: async (programmeId, affiliate) =>
      (await pool.query<OwnCode>(CODES, [programmeId, affiliate])).rows,
  }
}
