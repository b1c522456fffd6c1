import { randomBytes } from 'node:crypto'
import type { Pool, PoolClient } from 'pg'
import { foldCode } from '../../domain/affiliate/attribute-sale.ts'
import type { MembershipState } from '../../domain/affiliate/programme.ts'
import { inTransaction } from './transaction.ts'

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

/** How a code is found: codes of links and coupons are two lists. */
export interface CodeName {
  readonly kind: 'code' | 'coupon'
  readonly code: string
}

export interface NewCode extends CodeName {
  readonly affiliate: string
}

export interface MemberCode extends CodeName {
  readonly subCodes: readonly string[]
  /** Last day on which it was given out. */
  readonly retiredOn: string | null
}

export interface Member {
  readonly affiliate: string
  readonly name: string
  readonly email: string
  readonly website: string
  readonly state: MembershipState
  readonly reason: string
  /** What they said when they applied. */
  readonly words: string
  readonly appliedOn: string
  /** From which day on the state holds; null for one that has no span of days. */
  readonly since: string | null
  readonly codes: readonly MemberCode[]
}

/** Codes and coupons that one affiliate may have in a programme: few, so that none becomes the id of a person. */
export const MOST_CODES = 20

/** Who takes part in programmes, and their codes. */
export interface MemberStore {
  /** The affiliate of an address, made where there is none. @returns their id */
  addAffiliate(affiliate: NewAffiliate): Promise<string>
  /** What somebody is to a programme from a day on. What they have earned stays as it is. */
  changeMember(programmeId: number, affiliate: string, change: MemberChange): Promise<void>
  /** Those who applied first, then by name. */
  listMembers(programmeId: number): Promise<Member[]>
  /** False when the code counts for somebody on the site already, or there would be too many. */
  addCode(programmeId: number, code: NewCode): Promise<boolean>
  /** Takes a code out of use after a day; nobody else gets it. False when there is none in use. */
  retireCode(programmeId: number, code: CodeName, day: string): Promise<boolean>
  /** Sets what may stand behind a code. False when there is no such code. */
  setSubCodes(programmeId: number, code: string, subCodes: readonly string[]): Promise<boolean>
}

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
const LIST = `SELECT a.id AS affiliate, a.name, a.email, a.website, m.state, m.reason, m.words,
    (m.applied_at AT TIME ZONE 'UTC')::date::text AS "appliedOn",
    (SELECT max(first_day)::text FROM member_spans s WHERE s.programme_id = m.programme_id
      AND s.affiliate_id = m.affiliate_id AND s.last_day IS NULL AND s.kind = m.state) AS since
  FROM programme_members m JOIN affiliates a ON a.id = m.affiliate_id WHERE m.programme_id = $1
  ORDER BY m.state <> 'applied', lower(a.name), a.id`
const CODES = `SELECT affiliate_id AS affiliate, kind, code, sub_codes AS "subCodes", retired_on::text AS "retiredOn"
  FROM affiliate_codes WHERE programme_id = $1 ORDER BY kind, created_at, code`
const ADD_CODE = `INSERT INTO affiliate_codes (site_id, kind, code, programme_id, affiliate_id)
  SELECT site_id, $2, $3, id, $4 FROM programmes WHERE id = $1 AND (SELECT count(*) FROM affiliate_codes
    WHERE programme_id = $1 AND affiliate_id = $4 AND kind = $2) < ${MOST_CODES}
  ON CONFLICT DO NOTHING`
const RETIRE = `UPDATE affiliate_codes SET retired_on = $4
  WHERE programme_id = $1 AND kind = $2 AND code = $3 AND retired_on IS NULL`
const SET_SUB_CODES = `UPDATE affiliate_codes SET sub_codes = $3
  WHERE programme_id = $1 AND kind = 'code' AND code = $2 AND retired_on IS NULL`

export const newAffiliateId = (): string => `af_${randomBytes(9).toString('base64url')}`

/** Says what somebody is to a programme from a day on, in the transaction of whoever decided it. */
export async function setMember(
  client: Pick<PoolClient, 'query'>,
  { programmeId, affiliate }: { readonly programmeId: number; readonly affiliate: string },
  { state, day, reason = '' }: MemberChange,
): Promise<void> {
  await client.query(SET_MEMBER, [programmeId, affiliate, state, reason])
  await client.query(DROP_SPANS, [programmeId, affiliate, day])
  await client.query(END_SPANS, [programmeId, affiliate, day])
  if (state === 'approved' || state === 'suspended')
    await client.query(ADD_SPAN, [programmeId, affiliate, state, day])
}

export function createMembers(pool: Pool): MemberStore {
  return {
    async addAffiliate({ name, email }) {
      const { rows } = await pool.query<{ id: string }>(ADD_AFFILIATE, [newAffiliateId(), name, email])
      return rows[0]?.id ?? ''
    },

    changeMember: (programmeId, affiliate, change) =>
      inTransaction(pool, client => setMember(client, { programmeId, affiliate }, change)),

    async listMembers(programmeId) {
      const { rows } = await pool.query<Omit<Member, 'codes'>>(LIST, [programmeId])
      const codes = await pool.query<MemberCode & { affiliate: string }>(CODES, [programmeId])
      return rows.map(member => ({
        ...member,
        codes: codes.rows
          .filter(({ affiliate }) => affiliate === member.affiliate)
          .map(({ affiliate: _, ...code }) => code),
      }))
    },

    addCode: async (programmeId, { kind, code, affiliate }) =>
      (await pool.query(ADD_CODE, [programmeId, kind, foldCode(code), affiliate])).rowCount === 1,

    retireCode: async (programmeId, { kind, code }, day) =>
      (await pool.query(RETIRE, [programmeId, kind, foldCode(code), day])).rowCount === 1,

    setSubCodes: async (programmeId, code, subCodes) =>
      (await pool.query(SET_SUB_CODES, [programmeId, foldCode(code), subCodes.map(foldCode)])).rowCount === 1,
  }
}
