import { type Hash, type MerkleTree, nodeHash, splitOf } from './merkle-tree.ts'

/**
 * The hashes that are needed beside some leaves to work out the root of their tree: of every subtree that holds none of them,
 * from left to right. For one leaf it is the audit path of RFC 6962, section 2.1.1, in the order of the leaves.
 * @param size leaves of the tree, which may have grown since
 * @param chosen rising indexes of the leaves
 */
export function inclusionProof(tree: MerkleTree, size: number, chosen: readonly number[]): Uint8Array[] {
  const proof: Uint8Array[] = []
  let at = 0
  const walk = (from: number, to: number): void => {
    const next = chosen[at]
    if (next === undefined || next >= to) {
      proof.push(tree.spanHash(from, to))
      return
    }
    if (to - from === 1) {
      at++
      return
    }
    const middle = from + splitOf(to - from)
    walk(from, middle)
    walk(middle, to)
  }
  if (chosen.length > 0) walk(0, size)
  return proof
}

/**
 * The root that a proof and its leaves lead to; undefined when they do not fit a tree of that size.
 * @param chosen rising indexes, with the hashes of their leaves
 */
export function rootOfProof(
  hash: Hash,
  size: number,
  chosen: readonly { readonly index: number; readonly leaf: Uint8Array }[],
  proof: readonly Uint8Array[],
): Uint8Array | undefined {
  if (!Number.isSafeInteger(size) || chosen.length === 0) return undefined
  for (const [n, { index }] of chosen.entries()) {
    const before = chosen[n - 1]?.index ?? -1
    if (!Number.isSafeInteger(index) || index <= before || index >= size) return undefined
  }
  let at = 0
  let used = 0
  const walk = (from: number, to: number): Uint8Array | undefined => {
    const next = chosen[at]
    if (next === undefined || next.index >= to) return proof[used++]
    if (to - from === 1) {
      at++
      return next.leaf
    }
    const middle = from + splitOf(to - from)
    const left = walk(from, middle)
    const right = walk(middle, to)
    return left && right && nodeHash(hash, left, right)
  }
  const root = walk(0, size)
  return used === proof.length ? root : undefined
}
