/**
 * The Merkle tree of RFC 6962, section 2.1: leaves and nodes are hashed apart from each other, and a tree of n leaves is split
 * at the largest power of two below n. The hash comes in, so that the same code runs where there is no Node.
 */
export type Hash = (bytes: Uint8Array) => Uint8Array

const LEAF = 0
const NODE = 1

function prefixed(prefix: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(1 + parts.reduce((sum, part) => sum + part.length, 0))
  bytes[0] = prefix
  let at = 1
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

export const leafHash = (hash: Hash, entry: Uint8Array): Uint8Array => hash(prefixed(LEAF, entry))
export const nodeHash = (hash: Hash, left: Uint8Array, right: Uint8Array): Uint8Array =>
  hash(prefixed(NODE, left, right))

/** The largest power of two that is less than `n`; `n` is at least 2. */
export function splitOf(n: number): number {
  let power = 1
  while (power * 2 < n) power *= 2
  return power
}

/**
 * The hash of a span of leaves, `from` to before `to`.
 * @throws RangeError for an empty span, except of the empty tree, whose hash is that of nothing
 */
export function spanHash(
  hash: Hash,
  leaves: readonly Uint8Array[],
  from = 0,
  to = leaves.length,
): Uint8Array {
  if (to - from === 1) {
    const leaf = leaves[from]
    if (leaf === undefined) throw new RangeError('There is no such leaf')
    return leaf
  }
  if (to === from) return hash(new Uint8Array())
  const middle = from + splitOf(to - from)
  return nodeHash(hash, spanHash(hash, leaves, from, middle), spanHash(hash, leaves, middle, to))
}

/** Hash of a tree by the hashes of its leaves. */
export const rootHash = (hash: Hash, leaves: readonly Uint8Array[]): Uint8Array => spanHash(hash, leaves)
