import { ROUNDING } from '../domain/affiliate/work-out-commission.ts'
import { isConsistent } from '../domain/ledger/consistency-proof.ts'
import type {
  Checkpoint,
  LedgerEntry,
  SignedStatement,
  Statement,
  WorkedOut,
} from '../domain/ledger/entry.ts'
import { rootOfProof } from '../domain/ledger/inclusion-proof.ts'
import { type Hash, leafHash } from '../domain/ledger/merkle-tree.ts'
import { ACCOUNTS, postingsOf, type Step } from '../domain/ledger/posting.ts'
import { shareOf } from '../domain/money/divide-half-up.ts'
import { canonicalJson } from './canonical-json.ts'
import type { StatementVerdict } from './statement-verdicts.ts'

/** What a check needs of the machine it runs on: Node, or a browser. */
export interface CheckingTools {
  /** SHA-256. */
  readonly hash: Hash
  /** Ed25519; all base64url but the text. False for whatever cannot be read. */
  verify(text: string, signature: string, publicKey: string): Promise<boolean>
  /** Undefined unless the text is the one base64url form of some bytes. */
  bytesOf(base64url: string): Uint8Array | undefined
}

const utf8 = new TextEncoder()

/** The leaf of an entry. */
export const leafOf = (hash: Hash, entry: LedgerEntry): Uint8Array =>
  leafHash(hash, utf8.encode(canonicalJson(entry)))

/** What binds the lines to what is signed. */
export function hashOfLines(hash: Hash, leaves: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(leaves.length * 32)
  for (const [at, leaf] of leaves.entries()) bytes.set(leaf, at * 32)
  return hash(bytes)
}

const isSame = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a !== undefined && b !== undefined && a.length === b.length && a.every((byte, at) => byte === b[at])

/** All of them, or undefined when one cannot be read. */
function allBytes(texts: readonly string[], { bytesOf }: CheckingTools): Uint8Array[] | undefined {
  const read = texts.map(text => bytesOf(text)).filter(bytes => bytes !== undefined)
  return read.length === texts.length ? read : undefined
}

function earnedOf({ pay, base, items, earned }: WorkedOut['parts'][number]): boolean {
  const full =
    pay.kind === 'percent'
      ? shareOf(BigInt(base), pay.basisPoints)
      : BigInt(pay.amount) * (pay.per === 'order' ? 1n : BigInt(items))
  // A cap of the rule makes it less.
  return BigInt(earned) >= 0n && BigInt(earned) <= full
}

/** What is worked out: a commission, and what its tier adds to it, which is at most the whole. */
const EARNING_STEPS: readonly Step[] = ['earned', 'tier_pending', 'tier_approved', 'tier_payable']

function isWorkedOut({ step, workedOut, postings }: LedgerEntry): boolean {
  if (workedOut === undefined) return true
  const sum = workedOut.parts.reduce((total, part) => total + BigInt(part.earned), 0n)
  const posted = BigInt(postings[0]?.amount ?? 0)
  return (
    EARNING_STEPS.includes(step) &&
    workedOut.rounding === ROUNDING &&
    workedOut.parts.every(earnedOf) &&
    posted >= 0n &&
    posted <= sum
  )
}

function isBalanced({ step, affiliate, postings }: LedgerEntry): boolean {
  const wanted = postingsOf(step, affiliate, BigInt(postings[0]?.amount ?? 0))
  return (
    postings.length === wanted.length &&
    wanted.every((posting, at) => {
      const posted = postings[at]
      return (
        posted?.account === posting.account &&
        posted.affiliate === posting.affiliate &&
        posted.amount === String(posting.amount)
      )
    })
  )
}

function sumsUp({ statement: { opening, closing, affiliate }, entries }: SignedStatement): boolean {
  return ACCOUNTS.every(account => {
    if (account === 'expense') return true
    const moved = entries
      .flatMap(entry => entry.postings)
      .filter(posting => posting.account === account && posting.affiliate === affiliate)
      .reduce((sum, { amount }) => sum + BigInt(amount), 0n)
    return BigInt(opening[account]) + moved === BigInt(closing[account])
  })
}

const isInOrder = ({
  statement: { affiliate, programme, currency, from, to },
  entries,
}: SignedStatement): boolean =>
  entries.every((entry, at) => {
    const before = entries[at - 1]
    return (
      entry.affiliate === affiliate &&
      entry.programme === programme.id &&
      entry.currency === currency &&
      from <= entry.day &&
      entry.day <= to &&
      (before === undefined ||
        (entry.ofAffiliate === before.ofAffiliate + 1 && entry.sequence > before.sequence))
    )
  })

async function areSigned(signed: SignedStatement, tools: CheckingTools): Promise<boolean> {
  const { statement, publicKey } = signed
  for (const { checkpoint, signature } of statement.checkpoints) {
    if (checkpoint.programme !== statement.programme.id) return false
    if (!(await tools.verify(canonicalJson(checkpoint), signature, publicKey))) return false
  }
  return true
}

const treeOf = (checkpoint: Checkpoint, root: Uint8Array) => ({ size: checkpoint.size, root })

/** Whether every checkpoint is the beginning of the next. */
function isOneHistory({ checkpoints }: Statement, tools: CheckingTools): boolean {
  const roots = allBytes(
    checkpoints.map(({ checkpoint }) => checkpoint.root),
    tools,
  )
  if (roots === undefined) return false
  return checkpoints.every(({ checkpoint, consistency }, at) => {
    const [before, earlier, root] = [checkpoints[at - 1], roots[at - 1], roots[at]]
    if (before === undefined || earlier === undefined) return root !== undefined && consistency.length === 0
    const proof = allBytes(consistency, tools)
    return (
      root !== undefined &&
      proof !== undefined &&
      isConsistent(tools.hash, treeOf(before.checkpoint, earlier), treeOf(checkpoint, root), proof)
    )
  })
}

function areInTree(
  { statement: { proof, checkpoints }, entries }: SignedStatement,
  leaves: readonly Uint8Array[],
  tools: CheckingTools,
): boolean {
  if (leaves.length === 0) return proof.length === 0
  const last = checkpoints.at(-1)?.checkpoint
  const hashes = allBytes(proof, tools)
  if (last === undefined || hashes === undefined) return false
  const chosen = leaves.map((leaf, at) => ({ index: entries[at]?.sequence ?? -1, leaf }))
  return isSame(rootOfProof(tools.hash, last.size, chosen, hashes), tools.bytesOf(last.root))
}

/**
 * Checks a statement without asking anybody: who signed it, that its lines are in the published tree, that nothing published
 * before was changed, that no line is missing between them, and that every amount is what its base and rate give.
 */
export async function checkStatement(
  signed: SignedStatement,
  tools: CheckingTools,
): Promise<StatementVerdict> {
  const { statement, entries, signature, publicKey } = signed
  if (tools.bytesOf(publicKey)?.length !== 32) return 'key_unreadable'
  if (!(await tools.verify(canonicalJson(statement), signature, publicKey))) return 'signature_differs'
  if (!(await areSigned(signed, tools))) return 'checkpoint_differs'
  if (!isOneHistory(statement, tools)) return 'history_differs'
  if (!isInOrder(signed)) return 'entry_missing'
  const leaves = entries.map(entry => leafOf(tools.hash, entry))
  if (!areInTree(signed, leaves, tools)) return 'entry_differs'
  if (!isSame(hashOfLines(tools.hash, leaves), tools.bytesOf(statement.linesHash))) return 'entry_missing'
  if (!entries.every(isBalanced)) return 'entry_unbalanced'
  if (!entries.every(isWorkedOut)) return 'arithmetic_differs'
  if (!sumsUp(signed)) return 'balance_differs'
  return 'valid'
}
