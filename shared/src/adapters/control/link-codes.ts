import type { Pool } from 'pg'
import type { CreditedClicks, LinkCode } from '../../domain/affiliate/link-code.ts'
import { type StoredTerms, termsSchema } from '../../domain/affiliate/stored-terms.ts'

export interface LinkCodeStore {
  /** Codes of links by the number of their site; sites directed at children have none, nor those whose policy does not say so yet. */
  linkCodes(): Promise<ReadonlyMap<number, readonly LinkCode[]>>
}

interface Row {
  readonly siteId: number
  readonly programmeId: number
  readonly code: string
  readonly subCodes: readonly string[]
  readonly credits: CreditedClicks
  readonly terms: StoredTerms
}

type LinkTerms = Pick<LinkCode, 'windowDays' | 'click' | 'checkoutPaths'>

const FIND = `SELECT c.site_id AS "siteId", c.programme_id AS "programmeId", c.code, c.sub_codes AS "subCodes",
    CASE WHEN m.state <> 'approved' THEN 'none' WHEN c.retired_on < (now() AT TIME ZONE s.time_zone)::date THEN 'earlier'
      ELSE 'all' END AS credits, p.terms
  FROM affiliate_codes c JOIN programmes p ON p.id = c.programme_id
  JOIN programme_members m ON m.programme_id = c.programme_id AND m.affiliate_id = c.affiliate_id
  JOIN sites s ON s.id = c.site_id
  WHERE c.kind = 'code' AND NOT s.child_directed AND (NOT s.measured OR 'affiliates' = ANY(s.sharing)) ORDER BY c.site_id, c.code`

/** Undefined where they cannot be read: one programme's links are not to hold up what all sites live on. */
function linkTerms(stored: StoredTerms): LinkTerms | undefined {
  const { data } = termsSchema.safeParse(stored)
  return data && { windowDays: data.windowDays, click: data.click, checkoutPaths: data.checkoutPaths }
}

export function createLinkCodes(pool: Pool): LinkCodeStore {
  return {
    async linkCodes() {
      const { rows } = await pool.query<Row>(FIND)
      const read = new Map<number, LinkTerms | undefined>()
      const codes = new Map<number, LinkCode[]>()
      for (const { siteId, programmeId, code, subCodes, credits, terms } of rows) {
        if (!read.has(programmeId)) read.set(programmeId, linkTerms(terms))
        const of = read.get(programmeId)
        if (of === undefined) continue
        const known = codes.get(siteId) ?? []
        known.push({ code, subCodes, credits, ...of })
        codes.set(siteId, known)
      }
      return codes
    },
  }
}
