import { consistencyProof } from '../domain/ledger/consistency-proof.ts'
import type { LedgerEntry, SignedCheckpoint, SignedStatement, Statement } from '../domain/ledger/entry.ts'
import { inclusionProof } from '../domain/ledger/inclusion-proof.ts'
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
  /** Hashes of all leaves of the programme, in order; at least as many as the last checkpoint has. */
  readonly leaves: readonly Uint8Array[]
  /** Rising in size. */
  readonly checkpoints: readonly SignedCheckpoint[]
  readonly keys: SigningKeyPair
}

/** Puts a statement together with what it takes to check it, and signs it. */
export function makeStatement({
  about,
  entries,
  leaves,
  checkpoints,
  keys,
}: StatementParts): SignedStatement {
  const size = checkpoints.at(-1)?.checkpoint.size ?? 0
  const tree = leaves.slice(0, size)
  const statement: Statement = {
    kind: 'statement',
    version: 1,
    ...about,
    entries,
    proof: inclusionProof(
      sha256,
      tree,
      entries.map(entry => entry.sequence),
    ).map(base64Url),
    checkpoints: checkpoints.map((signed, at) => ({
      ...signed,
      consistency:
        at === 0
          ? []
          : consistencyProof(
              sha256,
              leaves.slice(0, signed.checkpoint.size),
              checkpoints[at - 1]?.checkpoint.size ?? 0,
            ).map(base64Url),
    })),
  }
  return { statement, signature: signDocument(statement, keys.privateKey), publicKey: keys.publicKey }
}
