import type { Pool, PoolClient } from 'pg'
import type { Checkpoint, SignedCheckpoint } from '../../../domain/ledger/entry.ts'
import { MerkleTree } from '../../../domain/ledger/merkle-tree.ts'
import { addDays } from '../../../domain/time/local-time.ts'
import { canonicalJson } from '../../../proof/canonical-json.ts'
import type { SigningKeyPair } from '../../../proof/ed25519.ts'
import { sha256 } from '../../../proof/node-tools.ts'
import { signDocument } from '../../../proof/sign-document.ts'

type Reader = Pick<Pool, 'query'> | Pick<PoolClient, 'query'>

const LEAVES = `SELECT leaf FROM ledger_entries WHERE programme_id = $1 ORDER BY sequence`
const PER_DAY = `SELECT day::text, count(*)::int AS lines FROM ledger_entries WHERE programme_id = $1 GROUP BY day`
const ADD = `INSERT INTO ledger_checkpoints (programme_id, public_key, size, day, body, signature)
  SELECT $1, $2, * FROM unnest($3::int[], $4::date[], $5::text[], $6::text[])`
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

/** Of each day that has lines, how many. */
const lineCounts = async (client: Reader, programmeId: number): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await client.query<{ day: string; lines: number }>(PER_DAY, [programmeId])
  return new Map(rows.map(({ day, lines }) => [day, lines]))
}

/** The tree at the end of each day from one to another. */
async function checkpointsOf(
  client: Reader,
  programmeId: number,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<Checkpoint[]> {
  const tree = await readTree(client, programmeId)
  const counts = await lineCounts(client, programmeId)
  let size = [...counts].reduce((sum, [day, lines]) => (day < from ? sum + lines : sum), 0)
  const checkpoints: Checkpoint[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    size += counts.get(day) ?? 0
    const root = Buffer.from(tree.root(size)).toString('base64url')
    checkpoints.push({ kind: 'checkpoint', version: 1, programme: programmeId, day, size, root })
  }
  return checkpoints
}

/**
 * Signs the tree as it was at the end of each day that has no checkpoint yet. A day that has one keeps it, and no line is added
 * to it any more.
 * @param until the last of them, one that is over
 */
export async function signDays(
  client: PoolClient,
  programmeId: number,
  { until, keys }: { readonly until: string; readonly keys: SigningKeyPair },
): Promise<void> {
  // Whoever appends holds this lock, so the tree stands still.
  await client.query('SELECT 1 FROM programmes WHERE id = $1 FOR UPDATE', [programmeId])
  const from = await firstUnsigned(client, programmeId)
  if (from === undefined || from > until) return
  const checkpoints = await checkpointsOf(client, programmeId, { from, to: until })
  await client.query(ADD, [
    programmeId,
    keys.publicKey,
    checkpoints.map(({ size }) => size),
    checkpoints.map(({ day }) => day),
    checkpoints.map(canonicalJson),
    checkpoints.map(checkpoint => signDocument(checkpoint, keys.privateKey)),
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
