import type { Pool } from 'pg'
import type { Membership } from '../../domain/identity/principal.ts'
import type { Veiled } from '../../domain/privacy/veiled.ts'
import { secretDigest } from './secret-digest.ts'

export interface NewInvitation extends Membership {
  /** Lower case. */
  readonly email: string
  /** The number of the person who invites. */
  readonly invitedBy: string | null
}

export interface Invitation extends NewInvitation {
  readonly id: number
  readonly createdAt: Date
  readonly expiresAt: Date
}

/** Invitations that wait. Only the digest of the secret in their link is kept. */
export interface InvitationStore {
  /** In place of an earlier one for the same address and site. */
  addInvitation(secret: Veiled<string>, invitation: NewInvitation, ttlSeconds: number): Promise<Invitation>
  /** Undefined when it was used, withdrawn, or has expired. */
  findInvitation(secret: Veiled<string>): Promise<Invitation | undefined>
  /** Those of a site; null: those to the installation. */
  listInvitations(siteId: number | null): Promise<Invitation[]>
  /** True when the site had such an invitation. */
  removeInvitation(siteId: number | null, id: number): Promise<boolean>
  /** Uses the invitation up and gives its role to the person; undefined when another did so first. */
  acceptInvitation(secret: Veiled<string>, personId: string): Promise<Membership | undefined>
}

const COLUMNS = `id, email, site_id AS "siteId", role, invited_by AS "invitedBy", created_at AS "createdAt",
  expires_at AS "expiresAt"`

export function createInvitations(pool: Pool): InvitationStore {
  return {
    async addInvitation(secret, { email, siteId, role, invitedBy }, ttlSeconds) {
      const { rows } = await pool.query<Invitation>(
        `WITH earlier AS (DELETE FROM invitations WHERE email = $2 AND site_id IS NOT DISTINCT FROM $3)
          INSERT INTO invitations (digest, email, site_id, role, invited_by, expires_at)
          VALUES ($1, $2, $3, $4, $5, now() + make_interval(secs => $6)) RETURNING ${COLUMNS}`,
        [secretDigest(secret), email, siteId, role, invitedBy, ttlSeconds],
      )
      const [row] = rows
      if (row === undefined) throw new Error('The invitation was not stored')
      return row
    },

    async findInvitation(secret) {
      const text = `SELECT ${COLUMNS} FROM invitations WHERE digest = $1 AND expires_at > now()`
      return (await pool.query<Invitation>(text, [secretDigest(secret)])).rows[0]
    },

    async listInvitations(siteId) {
      const text = `SELECT ${COLUMNS} FROM invitations WHERE site_id IS NOT DISTINCT FROM $1 ORDER BY id`
      return (await pool.query<Invitation>(text, [siteId])).rows
    },

    async removeInvitation(siteId, id) {
      const text = 'DELETE FROM invitations WHERE site_id IS NOT DISTINCT FROM $1 AND id = $2'
      return ((await pool.query(text, [siteId, id])).rowCount ?? 0) > 0
    },

    async acceptInvitation(secret, personId) {
      const { rows } = await pool.query<Membership>(
        `WITH used AS (
            DELETE FROM invitations WHERE digest = $1 AND expires_at > now() RETURNING site_id, role)
          INSERT INTO memberships (person_id, site_id, role) SELECT $2, site_id, role FROM used
          ON CONFLICT (person_id, coalesce(site_id, 0)) DO UPDATE SET role = excluded.role
          RETURNING site_id AS "siteId", role`,
        [secretDigest(secret), personId],
      )
      return rows[0]
    },
  }
}
