import { consistencyProof } from '../domain/ledger/consistency-proof.ts'
import type { LedgerEntry, SignedCheckpoint, SignedStatement, Statement } from '../domain/ledger/entry.ts'
import { inclusionProof } from '../domain/ledger/inclusion-proof.ts'
import type { MerkleTree } from '../domain/ledger/merkle-tree.ts'
import { hashOfLines, leafOf } from './check-statement.ts'
import type { SigningKeyPair } from './ed25519.ts'
import { sha256 } from './node-tools.ts'
import { signDocument } from './sign-document.ts'

const base64Url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')

export interface StatementParts {
  readonly about: Pick<
    Statement,
    'programme' | 'affiliate' | 'currency' | 'from' | 'to' | 'opening' | 'closing'
  >
  readonly entries: readonly LedgerEntry[]
  /** The programme's, with at least as many leaves as the last checkpoint has. */
  readonly tree: MerkleTree
  /** Rising in size. */
  readonly checkpoints: readonly SignedCheckpoint[]
  readonly keys: SigningKeyPair
}

/** Puts a statement together with what it takes to check it, and signs it. */
export function makeStatement({ about, entries, tree, checkpoints, keys }: StatementParts): SignedStatement {
  const size = checkpoints.at(-1)?.checkpoint.size ?? 0
  const statement: Statement = {
    kind: 'statement',
    version: 1,
    ...about,
    lines: entries.length,
    linesHash: base64Url(
      hashOfLines(
        sha256,
        entries.map(entry => leafOf(sha256, entry)),
      ),
    ),
    proof: inclusionProof(
      tree,
      size,
      entries.map(entry => entry.sequence),
    ).map(base64Url),
    checkpoints: checkpoints.map((signed, at) => ({
      ...signed,
      consistency:
        at === 0
          ? []
          : consistencyProof(tree, checkpoints[at - 1]?.checkpoint.size ?? 0, signed.checkpoint.size).map(
              base64Url,
            ),
    })),
  }
  return {
    statement,
    entries,
    signature: signDocument(statement, keys.privateKey),
    publicKey: keys.publicKey,
  }
}
