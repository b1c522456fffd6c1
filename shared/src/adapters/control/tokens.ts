import type { Pool } from 'pg'
import type { TokenScope } from '../../domain/identity/permissions.ts'
import type { Token } from '../../domain/identity/principal.ts'
import type { Veiled } from '../../domain/privacy/veiled.ts'
import { secretDigest } from './secret-digest.ts'

export interface NewToken {
  /** Null: for the whole installation. */
  readonly siteId: number | null
  readonly scopes: readonly TokenScope[]
  readonly label: string
  /** Whose earnings it reads, in place of a site. */
  readonly affiliate?: string
  /** The number of the person who makes it. */
  readonly createdBy?: string | null
  readonly expiresAt?: Date | null
  /** The only report that it reaches; none unless given. */
  readonly reportId?: number | null
}

export interface KnownToken extends Token {
  readonly createdAt: Date
  readonly createdBy: string | null
  /** The day of its last use, `YYYY-MM-DD`; null before its first. */
  readonly lastUsedOn: string | null
  readonly expiresAt: Date | null
}

/** Tokens for the API. Only digests are kept; the token itself is shown once, when it is made. */
export interface TokenStore {
  addToken(secret: Veiled<string>, token: NewToken): Promise<KnownToken>
  /** Undefined when it is not known, or no longer valid. Writes down the day of its use. */
  findToken(secret: Veiled<string>): Promise<Token | undefined>
  listTokens(siteId: number): Promise<KnownToken[]>
  /** True when the site had such a token. */
  removeToken(siteId: number, id: number): Promise<boolean>
  /** Tokens that an affiliate made for themself. */
  listOwnTokens(affiliate: string): Promise<KnownToken[]>
  removeOwnToken(affiliate: string, id: number): Promise<boolean>
}

const COLUMNS = `id, site_id AS "siteId", affiliate_id AS affiliate, scopes, label, report_id AS "reportId", created_at AS "createdAt", created_by AS "createdBy",
  last_used_on::text AS "lastUsedOn", expires_at AS "expiresAt"`

const asToken = (row: Omit<KnownToken, 'kind'>): KnownToken => ({ kind: 'token', ...row })

export function createTokens(pool: Pool): TokenStore {
  return {
    async addToken(
      secret,
      { siteId, affiliate, scopes, label, createdBy = null, expiresAt = null, reportId = null },
    ) {
      const { rows } = await pool.query<Omit<KnownToken, 'kind'>>(
        `INSERT INTO tokens (digest, site_id, scopes, label, created_by, expires_at, affiliate_id, report_id)
          VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING ${COLUMNS}`,
        [secretDigest(secret), siteId, scopes, label, createdBy, expiresAt, affiliate ?? null, reportId],
      )
      const [row] = rows
      if (row === undefined) throw new Error('The token was not stored')
      return asToken(row)
    },

    async findToken(secret) {
      const { rows } = await pool.query<Omit<Token, 'kind'> & { readonly usedToday: boolean }>(
        `SELECT id, site_id AS "siteId", affiliate_id AS affiliate, scopes, label, report_id AS "reportId", coalesce(last_used_on = current_date, false) AS "usedToday"
          FROM tokens WHERE digest = $1 AND (expires_at IS NULL OR expires_at > now())`,
        [secretDigest(secret)],
      )
      const [row] = rows
      if (row === undefined) return undefined
      const { usedToday, ...token } = row
      if (!usedToday)
        await pool.query('UPDATE tokens SET last_used_on = current_date WHERE id = $1', [token.id])
      return { kind: 'token', ...token }
    },

    async listTokens(siteId) {
      const text = `SELECT ${COLUMNS} FROM tokens WHERE site_id = $1 ORDER BY id`
      return (await pool.query<Omit<KnownToken, 'kind'>>(text, [siteId])).rows.map(asToken)
    },

    async removeToken(siteId, id) {
      const { rowCount } = await pool.query('DELETE FROM tokens WHERE site_id = $1 AND id = $2', [siteId, id])
      return (rowCount ?? 0) > 0
    },

    async listOwnTokens(affiliate) {
      const text = `SELECT ${COLUMNS} FROM tokens WHERE affiliate_id = $1 ORDER BY id`
      return (await pool.query<Omit<KnownToken, 'kind'>>(text, [affiliate])).rows.map(asToken)
    },

    removeOwnToken: async (affiliate, id) =>
      (await pool.query('DELETE FROM tokens WHERE affiliate_id = $1 AND id = $2', [affiliate, id]))
        .rowCount === 1,
  }
}
