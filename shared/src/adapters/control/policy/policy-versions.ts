import type { Pool } from 'pg'
import type { Policy, PolicyTerms } from '../../../domain/policy/policy-terms.ts'
import { canonicalJson } from '../../../proof/canonical-json.ts'
import type { SigningKeyPair } from '../../../proof/ed25519.ts'
import { sha256 } from '../../../proof/node-tools.ts'
import { signDocument } from '../../../proof/sign-document.ts'
import type { StoredPolicy } from './policy-store.ts'

interface Row {
  readonly body: string
  readonly hash: string
  readonly publicKey: string | null
  readonly signature: string | null
}

const COLUMNS = 'body, hash, public_key AS "publicKey", signature'
const LIST = `SELECT ${COLUMNS} FROM policy_versions WHERE site_id = $1 ORDER BY version`
const LAST = `SELECT ${COLUMNS} FROM policy_versions WHERE site_id = $1 ORDER BY version DESC LIMIT 1`
const ADD = 'INSERT INTO policy_versions (site_id, version, body, hash) VALUES ($1, $2, $3, $4)'
const UNSIGNED = 'SELECT site_id AS "siteId", version, body FROM policy_versions WHERE signature IS NULL'
const SIGN = 'UPDATE policy_versions SET public_key = $3, signature = $4 WHERE site_id = $1 AND version = $2'

const read = ({ body, ...row }: Row): StoredPolicy => ({ ...row, policy: JSON.parse(body) as Policy })

export const listVersions = async (pool: Pool, siteId: number): Promise<StoredPolicy[]> =>
  (await pool.query<Row>(LIST, [siteId])).rows.map(read)

export async function lastVersion(pool: Pool, siteId: number): Promise<StoredPolicy | undefined> {
  const [row] = (await pool.query<Row>(LAST, [siteId])).rows
  return row && read(row)
}

export const hashOfPolicy = (policy: Policy): string =>
  Buffer.from(sha256(Buffer.from(canonicalJson(policy)))).toString('base64url')

interface NewVersion {
  readonly siteId: number
  readonly site: string
  readonly from: string | null
  readonly terms: PolicyTerms
}

/** Adds a version behind the last, unless it says the same. */
export async function addVersion(
  pool: Pool,
  last: StoredPolicy | undefined,
  { siteId, site, from, terms }: NewVersion,
): Promise<void> {
  if (last !== undefined && canonicalJson(last.policy.terms) === canonicalJson(terms)) return
  const version = (last?.policy.version ?? 0) + 1
  const policy: Policy = {
    kind: 'policy',
    format: 1,
    site,
    version,
    from,
    previous: last?.hash ?? '',
    terms,
  }
  await pool.query(ADD, [siteId, version, canonicalJson(policy), hashOfPolicy(policy)])
}

export async function signVersions(pool: Pool, keys: () => Promise<SigningKeyPair>): Promise<number> {
  const { rows } = await pool.query<{ siteId: number; version: number; body: string }>(UNSIGNED)
  for (const { siteId, version, body } of rows) {
    const { publicKey, privateKey } = await keys()
    await pool.query(SIGN, [siteId, version, publicKey, signDocument(JSON.parse(body), privateKey)])
  }
  return rows.length
}
