import type { Checkpoint, LedgerEntry } from '../domain/ledger/entry.ts'
import { leafHash, MerkleTree } from '../domain/ledger/merkle-tree.ts'
import { NODE_TOOLS, sha256 } from './node-tools.ts'

/** A line as it lies in the store, beside the postings that sums are made of. */
export interface StoredLine {
  readonly sequence: number
  readonly body: string
  readonly leaf: Uint8Array
  readonly postings: readonly {
    readonly account: string
    readonly affiliate: string | null
    readonly amount: string
  }[]
}

export interface StoredCheckpoint {
  readonly size: number
  readonly day: string
  readonly body: string
  readonly signature: string
  readonly publicKey: string
}

/** What can be wrong with a ledger: a closed set. */
export const LEDGER_FAULTS = [
  'a line that is missing',
  'a line that is not what was hashed',
  'a line that does not follow the one before',
  'postings that are not those of their line',
  'postings that do not sum to zero',
  'a checkpoint that nobody signed',
  'a checkpoint that the lines do not lead to',
] as const
export type LedgerFault = (typeof LEDGER_FAULTS)[number]

export interface LedgerCheck {
  readonly lines: number
  readonly faults: ReadonlySet<LedgerFault>
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0

const postingText = ({ account, affiliate, amount }: StoredLine['postings'][number]): string =>
  `${account} ${affiliate ?? ''} ${amount}`

function arePostingsOf({ postings }: StoredLine, entry: LedgerEntry): boolean {
  const written = entry.postings.map(one => postingText({ ...one, affiliate: one.affiliate ?? null }))
  return postings.map(postingText).join('\n') === written.join('\n')
}

const sumOf = ({ postings }: StoredLine): bigint =>
  postings.reduce((sum, { amount }) => sum + BigInt(amount), 0n)

/** Against the line before, and against its own postings. */
function faultsOf(line: StoredLine, at: number, previous: string): LedgerFault[] {
  const entry = JSON.parse(line.body) as LedgerEntry
  const leaf = leafHash(sha256, Buffer.from(line.body))
  return [
    line.sequence !== at && 'a line that is missing',
    (!sameBytes(leaf, line.leaf) || entry.sequence !== line.sequence) && 'a line that is not what was hashed',
    entry.previous !== previous && 'a line that does not follow the one before',
    !arePostingsOf(line, entry) && 'postings that are not those of their line',
    sumOf(line) !== 0n && 'postings that do not sum to zero',
  ].filter(fault => fault !== false) as LedgerFault[]
}

async function isSigned({ body, size, day, signature, publicKey }: StoredCheckpoint): Promise<boolean> {
  const checkpoint = JSON.parse(body) as Checkpoint
  return (
    checkpoint.size === size &&
    checkpoint.day === day &&
    (await NODE_TOOLS.verify(body, signature, publicKey))
  )
}

const isRootOf = ({ body, size }: StoredCheckpoint, tree: MerkleTree): boolean =>
  size <= tree.size &&
  Buffer.from(tree.root(size)).toString('base64url') === (JSON.parse(body) as Checkpoint).root

/**
 * Goes through a ledger as it lies there: every line is what was hashed and follows the one before, its postings are
 * those it says and sum to zero, and every day's checkpoint is signed and is the root of the lines up to it.
 * @param lines in their order, a block at a time
 */
export async function checkLedger(
  lines: AsyncIterable<readonly StoredLine[]>,
  checkpoints: readonly StoredCheckpoint[],
): Promise<LedgerCheck> {
  const faults = new Set<LedgerFault>()
  const leaves: Uint8Array[] = []
  let previous = ''
  for await (const block of lines) {
    for (const line of block) {
      for (const fault of faultsOf(line, leaves.length, previous)) faults.add(fault)
      previous = Buffer.from(line.leaf).toString('base64url')
      leaves.push(line.leaf)
    }
  }
  const tree = new MerkleTree(sha256, leaves)
  for (const checkpoint of checkpoints) {
    if (!(await isSigned(checkpoint))) faults.add('a checkpoint that nobody signed')
    if (!isRootOf(checkpoint, tree)) faults.add('a checkpoint that the lines do not lead to')
  }
  return { lines: leaves.length, faults }
}
