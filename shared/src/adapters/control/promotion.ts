import type { Pool } from 'pg'
import type { DayRange } from '../../domain/affiliate/earnings.ts'
import { type ApplicationStore, createApplications } from './applications.ts'
import { type CreativeStore, createCreatives } from './creatives.ts'

/** What the sales of some days came to that were credited by a click. Money is in minor units. */
export interface ClickSales {
  readonly affiliate: string
  readonly day: string
  readonly code: string
  readonly subCode: string | null
  readonly sales: number
  /** What was sold, and what of the commissions has not been taken back, without bonuses. */
  readonly base: bigint
  readonly standing: bigint
}

/** Where a programme is: what its public page needs of its site. */
export interface ProgrammeSite {
  readonly id: number
  readonly domain: string
  readonly timeZone: string
}

export interface OpenProgramme {
  readonly id: number
  readonly name: string
}

/** How programmes are promoted, and what that brings. */
export interface PromotionStore {
  readonly creatives: CreativeStore
  readonly applications: ApplicationStore
  /** Codes of links that an affiliate has or had in a programme: a click on an old one is theirs too. */
  linkCodesOf(programmeId: number, affiliate: string): Promise<string[]>
  /** By day, code and sub-code; of one affiliate where one is given. */
  clickSales(programmeId: number, days: DayRange, affiliate?: string): Promise<ClickSales[]>
  /** Those of a site that anybody may read of, by name. */
  openProgrammes(domain: string): Promise<OpenProgramme[]>
  siteOf(programmeId: number): Promise<ProgrammeSite | undefined>
}

const CODES = `SELECT code FROM affiliate_codes
  WHERE programme_id = $1 AND affiliate_id = $2 AND kind = 'code' ORDER BY retired_on IS NOT NULL, code`
const SALES = `SELECT affiliate_id AS affiliate, day::text, code, sub_code AS "subCode", count(*)::int AS sales,
    sum(base)::text AS base, sum(standing)::text AS standing
  FROM sales WHERE programme_id = $1 AND day BETWEEN $2 AND $3 AND outcome = 'accepted' AND credited_by = 'click'
    AND code IS NOT NULL AND ($4::text IS NULL OR affiliate_id = $4)
  GROUP BY affiliate_id, day, code, sub_code ORDER BY day, code, sub_code NULLS FIRST`
const OPEN = `SELECT p.id, p.name FROM programmes p JOIN sites s ON s.id = p.site_id
  WHERE s.domain = $1 AND p.open AND NOT s.child_directed ORDER BY lower(p.name), p.id`

const SITE = `SELECT s.id, s.domain, s.time_zone AS "timeZone" FROM programmes p JOIN sites s ON s.id = p.site_id
  WHERE p.id = $1 AND NOT s.child_directed`

type Row = Omit<ClickSales, 'base' | 'standing'> & { readonly base: string; readonly standing: string }

export function createPromotion(pool: Pool): PromotionStore {
  return {
    creatives: createCreatives(pool),
    applications: createApplications(pool),

    linkCodesOf: async (programmeId, affiliate) =>
      (await pool.query<{ code: string }>(CODES, [programmeId, affiliate])).rows.map(({ code }) => code),

    async clickSales(programmeId, { from, to }, affiliate) {
      const { rows } = await pool.query<Row>(SALES, [programmeId, from, to, affiliate ?? null])
      return rows.map(row => ({ ...row, base: BigInt(row.base), standing: BigInt(row.standing) }))
    },

    openProgrammes: async domain => (await pool.query<OpenProgramme>(OPEN, [domain])).rows,

    siteOf: async programmeId => (await pool.query<ProgrammeSite>(SITE, [programmeId])).rows[0],
  }
}
