import type { Pool, PoolClient } from 'pg'
import type { Checkpoint, SignedCheckpoint } from '../../../domain/ledger/entry.ts'
import { MerkleTree } from '../../../domain/ledger/merkle-tree.ts'
import { canonicalJson } from '../../../proof/canonical-json.ts'
import type { SigningKeyPair } from '../../../proof/ed25519.ts'
import { sha256 } from '../../../proof/node-tools.ts'
import { signDocument } from '../../../proof/sign-document.ts'

type Reader = Pick<Pool, 'query'> | Pick<PoolClient, 'query'>

const LEAVES = `SELECT leaf FROM ledger_entries WHERE programme_id = $1 ORDER BY sequence`
const UNTIL = `SELECT count(*)::int AS size FROM ledger_entries WHERE programme_id = $1 AND day <= $2`
const ADD = `INSERT INTO ledger_checkpoints (programme_id, size, day, body, signature, public_key)
  VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (programme_id, day) DO NOTHING`
const LIST = `SELECT body, signature FROM ledger_checkpoints WHERE programme_id = $1 AND day <= $2 ORDER BY day`
const FIRST_UNSIGNED = `SELECT coalesce((SELECT max(day) + 1 FROM ledger_checkpoints WHERE programme_id = $1),
  (SELECT day FROM ledger_entries WHERE programme_id = $1 ORDER BY sequence LIMIT 1))::text AS day`

export async function readTree(client: Reader, programmeId: number): Promise<MerkleTree> {
  const { rows } = await client.query<{ leaf: Buffer }>(LEAVES, [programmeId])
  return new MerkleTree(
    sha256,
    rows.map(({ leaf }) => leaf),
  )
}

/** Entries up to a day, that one too. */
const sizeOn = async (client: Reader, programmeId: number, day: string): Promise<number> =>
  (await client.query<{ size: number }>(UNTIL, [programmeId, day])).rows[0]?.size ?? 0

/**
 * Signs the tree as it was at the end of a day, once: a day that has a checkpoint keeps it, and no line is added to it any
 * more.
 * @param day one that is over
 */
export async function addCheckpoint(
  client: PoolClient,
  programmeId: number,
  { day, keys }: { readonly day: string; readonly keys: SigningKeyPair },
): Promise<void> {
  // Whoever appends holds this lock, so the tree stands still.
  await client.query('SELECT 1 FROM programmes WHERE id = $1 FOR UPDATE', [programmeId])
  const tree = await readTree(client, programmeId)
  const size = await sizeOn(client, programmeId, day)
  const checkpoint: Checkpoint = {
    kind: 'checkpoint',
    version: 1,
    programme: programmeId,
    day,
    size,
    root: Buffer.from(tree.root(size)).toString('base64url'),
  }
  await client.query(ADD, [
    programmeId,
    size,
    day,
    canonicalJson(checkpoint),
    signDocument(checkpoint, keys.privateKey),
    keys.publicKey,
  ])
}

/** Those of up to a day, rising. */
export async function listCheckpoints(
  client: Reader,
  programmeId: number,
  day: string,
): Promise<SignedCheckpoint[]> {
  const { rows } = await client.query<{ body: string; signature: string }>(LIST, [programmeId, day])
  return rows.map(({ body, signature }) => ({ checkpoint: JSON.parse(body) as Checkpoint, signature }))
}

/** The first day that has no checkpoint, and may have lines. */
export const firstUnsigned = async (client: Reader, programmeId: number): Promise<string | undefined> =>
  (await client.query<{ day: string | null }>(FIRST_UNSIGNED, [programmeId])).rows[0]?.day ?? undefined
