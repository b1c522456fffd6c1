import { randomBytes } from 'node:crypto'
import type { Pool } from 'pg'
import { foldCode } from '../../domain/affiliate/attribute-sale.ts'
import type { RuleSet } from '../../domain/affiliate/commission-rule.ts'
import type { MembershipState } from '../../domain/affiliate/programme.ts'
import { asStored, type StoredTerms } from '../../domain/affiliate/stored-terms.ts'
import { inTransaction } from './transaction.ts'

export interface NewProgramme {
  readonly siteId: number
  readonly name: string
  readonly currency: string
  readonly terms: StoredTerms
}

export interface Programme extends NewProgramme {
  readonly id: number
  readonly words: string
  readonly open: boolean
}

export interface NewAffiliate {
  readonly name: string
  readonly email: string
}

/** What a decision about a member is, and from which day on it holds. */
export interface MemberChange {
  readonly state: MembershipState
  readonly day: string
  readonly reason?: string
}

export interface NewCode {
  readonly kind: 'code' | 'coupon'
  readonly code: string
  readonly affiliate: string
}

/** Codes and coupons that one affiliate may have in a programme: few, so that none becomes the id of a person. */
export const MOST_CODES = 20

/** Programmes of sites, their rules, and who takes part. */
export interface ProgrammeStore {
  addProgramme(programme: NewProgramme): Promise<Programme>
  listProgrammes(siteId: number): Promise<Programme[]>
  findProgramme(id: number): Promise<Programme | undefined>
  /** Adds a version of the rules; it is never changed. @returns its number */
  announceRules(programmeId: number, rules: Omit<RuleSet, 'version'>): Promise<number>
  /** The affiliate of an address, made where there is none. @returns their id */
  addAffiliate(affiliate: NewAffiliate): Promise<string>
  /** What somebody is to a programme from a day on. */
  changeMember(programmeId: number, affiliate: string, change: MemberChange): Promise<void>
  /** False when the code counts for somebody on the site already, or there would be too many. */
  addCode(programmeId: number, code: NewCode): Promise<boolean>
}

const COLUMNS = `id, site_id AS "siteId", name, currency, terms, words, open`
const ADD = `INSERT INTO programmes (site_id, name, currency, terms) VALUES ($1, $2, $3, $4) RETURNING ${COLUMNS}`
const ADD_RULES = `INSERT INTO programme_rules (programme_id, version, valid_from, rules)
  SELECT $1, coalesce(max(version), 0) + 1, $2, $3 FROM programme_rules WHERE programme_id = $1 RETURNING version`
const ADD_AFFILIATE = `INSERT INTO affiliates (id, name, email) VALUES ($1, $2, lower($3))
  ON CONFLICT (email) DO UPDATE SET email = excluded.email RETURNING id`
const SET_MEMBER = `INSERT INTO programme_members (programme_id, affiliate_id, state, reason) VALUES ($1, $2, $3, $4)
  ON CONFLICT (programme_id, affiliate_id) DO UPDATE SET state = excluded.state, reason = excluded.reason`
/** A span ends on the day before the next begins; one that would end before it began was never in force. */
const DROP_SPANS = `DELETE FROM member_spans
  WHERE programme_id = $1 AND affiliate_id = $2 AND last_day IS NULL AND first_day >= $3`
const END_SPANS = `UPDATE member_spans SET last_day = $3::date - 1
  WHERE programme_id = $1 AND affiliate_id = $2 AND last_day IS NULL`
const ADD_SPAN = `INSERT INTO member_spans (programme_id, affiliate_id, kind, first_day) VALUES ($1, $2, $3, $4)`
const ADD_CODE = `INSERT INTO affiliate_codes (site_id, kind, code, programme_id, affiliate_id)
  SELECT site_id, $2, $3, id, $4 FROM programmes WHERE id = $1 AND (SELECT count(*) FROM affiliate_codes
    WHERE programme_id = $1 AND affiliate_id = $4 AND kind = $2) < ${MOST_CODES}
  ON CONFLICT DO NOTHING`

const newAffiliateId = (): string => `af_${randomBytes(9).toString('base64url')}`

export function createProgrammes(pool: Pool): ProgrammeStore {
  return {
    async addProgramme({ siteId, name, currency, terms }) {
      const stored = JSON.stringify(asStored(terms))
      const [programme] = (await pool.query<Programme>(ADD, [siteId, name, currency, stored])).rows
      if (programme === undefined) throw new Error('The programme was not stored')
      return programme
    },

    listProgrammes: async siteId =>
      (
        await pool.query<Programme>(`SELECT ${COLUMNS} FROM programmes WHERE site_id = $1 ORDER BY id`, [
          siteId,
        ])
      ).rows,

    findProgramme: async id =>
      (await pool.query<Programme>(`SELECT ${COLUMNS} FROM programmes WHERE id = $1`, [id])).rows[0],

    async announceRules(programmeId, { validFrom, ...rules }) {
      const stored = JSON.stringify(asStored(rules))
      const { rows } = await pool.query<{ version: number }>(ADD_RULES, [programmeId, validFrom, stored])
      return rows[0]?.version ?? 0
    },

    async addAffiliate({ name, email }) {
      const { rows } = await pool.query<{ id: string }>(ADD_AFFILIATE, [newAffiliateId(), name, email])
      return rows[0]?.id ?? ''
    },

    changeMember: (programmeId, affiliate, { state, day, reason = '' }) =>
      inTransaction(pool, async client => {
        await client.query(SET_MEMBER, [programmeId, affiliate, state, reason])
        await client.query(DROP_SPANS, [programmeId, affiliate, day])
        await client.query(END_SPANS, [programmeId, affiliate, day])
        if (state === 'approved' || state === 'suspended')
          await client.query(ADD_SPAN, [programmeId, affiliate, state, day])
      }),

    addCode: async (programmeId, { kind, code, affiliate }) =>
      (await pool.query(ADD_CODE, [programmeId, kind, foldCode(code), affiliate])).rowCount === 1,
  }
}
