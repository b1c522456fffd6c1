import type { Pool } from 'pg'
import { newAffiliateId } from './programme-members.ts'
import { inTransaction } from './transaction.ts'

export interface NewApplication {
  readonly programmeId: number
  /** Lower case; nobody has shown yet that it is theirs. */
  readonly email: string
  readonly name: string
  readonly website: string
  readonly words: string
}

/** Who asks to take part in a programme, before it is known that the address is theirs. */
export interface ApplicationStore {
  /** In place of an earlier one of the same address. */
  add(application: NewApplication): Promise<void>
  /**
   * Makes members that have applied of what was sent under the confirmed address of a person who has the role on the site.
   * Whoever is or was a member stays what they are, unless they had left.
   */
  settle(personId: string): Promise<void>
}

const ADD = `INSERT INTO programme_applications (programme_id, email, name, website, words) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (programme_id, email) DO UPDATE SET name = excluded.name, website = excluded.website,
    words = excluded.words, applied_at = now()`
const FORGET = `DELETE FROM programme_applications WHERE applied_at < now() - interval '7 days'`
const TAKE = `DELETE FROM programme_applications a USING people p, programmes g
  WHERE p.id = $1 AND p.email_verified AND a.email = p.email AND g.id = a.programme_id AND g.open
    AND a.applied_at > now() - interval '7 days' AND EXISTS (SELECT 1 FROM memberships m
      WHERE m.person_id = p.id AND m.site_id = g.site_id AND m.role = 'affiliate')
  RETURNING a.programme_id AS "programmeId", a.email, a.name, a.website, a.words`
const AFFILIATE = `INSERT INTO affiliates (id, name, email, website) VALUES ($1, $2, $3, $4)
  ON CONFLICT (email) DO UPDATE SET website = CASE WHEN affiliates.website = '' THEN excluded.website
    ELSE affiliates.website END RETURNING id`
const MEMBER = `INSERT INTO programme_members (programme_id, affiliate_id, state, words) VALUES ($1, $2, 'applied', $3)
  ON CONFLICT (programme_id, affiliate_id) DO UPDATE
    SET state = 'applied', words = excluded.words, reason = '', applied_at = now()
    WHERE programme_members.state = 'left'`

export function createApplications(pool: Pool): ApplicationStore {
  return {
    async add({ programmeId, email, name, website, words }) {
      await pool.query(FORGET)
      await pool.query(ADD, [programmeId, email, name, website, words])
    },

    settle: personId =>
      inTransaction(pool, async client => {
        for (const { programmeId, email, name, website, words } of (
          await client.query<NewApplication>(TAKE, [personId])
        ).rows) {
          const id = newAffiliateId()
          const { rows } = await client.query<{ id: string }>(AFFILIATE, [id, name, email, website])
          await client.query(MEMBER, [programmeId, rows[0]?.id, words])
        }
      }),
  }
}
