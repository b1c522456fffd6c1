import { type Hash, type MerkleTree, nodeHash, splitOf } from './merkle-tree.ts'

/** The hashes that show that the tree of `before` leaves is the beginning of the one of `after` (RFC 6962, section 2.1.2). */
export function consistencyProof(tree: MerkleTree, before: number, after: number): Uint8Array[] {
  const proof: Uint8Array[] = []
  const walk = (old: number, from: number, to: number, whole: boolean): void => {
    const size = to - from
    if (old === size) {
      if (!whole) proof.push(tree.spanHash(from, to))
      return
    }
    const middle = splitOf(size)
    if (old <= middle) {
      walk(old, from, from + middle, whole)
      proof.push(tree.spanHash(from + middle, to))
    } else {
      walk(old - middle, from + middle, to, false)
      proof.push(tree.spanHash(from, from + middle))
    }
  }
  if (before > 0 && before < after) walk(before, 0, after, true)
  return proof
}

const isSame = (a: Uint8Array | undefined, b: Uint8Array): boolean =>
  a !== undefined && a.length === b.length && a.every((byte, at) => byte === b[at])

interface TreeHead {
  readonly size: number
  readonly root: Uint8Array
}

/** Whether the proof shows that the earlier tree is the beginning of the later one. */
export function isConsistent(
  hash: Hash,
  earlier: TreeHead,
  later: TreeHead,
  proof: readonly Uint8Array[],
): boolean {
  if (earlier.size > later.size) return false
  if (earlier.size === later.size) return proof.length === 0 && isSame(earlier.root, later.root)
  if (earlier.size === 0) return proof.length === 0
  let used = 0
  interface Roots {
    readonly old: Uint8Array | undefined
    readonly now: Uint8Array | undefined
  }
  const walk = (old: number, size: number, whole: boolean): Roots => {
    if (old === size) {
      const root = whole ? earlier.root : proof[used++]
      return { old: root, now: root }
    }
    const middle = splitOf(size)
    const inner = old <= middle ? walk(old, middle, whole) : walk(old - middle, size - middle, false)
    const other = proof[used++]
    if (other === undefined || inner.now === undefined) return { old: undefined, now: undefined }
    if (old <= middle) return { old: inner.old, now: nodeHash(hash, inner.now, other) }
    return {
      old: inner.old && nodeHash(hash, other, inner.old),
      now: nodeHash(hash, other, inner.now),
    }
  }
  const roots = walk(earlier.size, later.size, true)
  return used === proof.length && isSame(roots.old, earlier.root) && isSame(roots.now, later.root)
}
