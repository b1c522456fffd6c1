/** The hash comes in, so that the same code runs where there is no Node. */
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

const isPowerOfTwo = (n: number): boolean => 2 ** Math.floor(Math.log2(n)) === n

/**
 * The Merkle tree of RFC 6962, section 2.1: leaves and nodes are hashed apart from each other, and a tree of n leaves is
 * split at the largest power of two below n. Full subtrees never change while it grows, so they are hashed once, and every
 * earlier tree and every proof takes a few hashes.
 */
export class MerkleTree {
  readonly #hash: Hash
  /** Hashes of the full subtrees of 1, 2, 4 … leaves. */
  readonly #levels: Uint8Array[][] = [[]]

  constructor(hash: Hash, leaves: Iterable<Uint8Array> = []) {
    this.#hash = hash
    for (const leaf of leaves) this.append(leaf)
  }

  get size(): number {
    return this.#levels[0]?.length ?? 0
  }

  append(leaf: Uint8Array): void {
    let full = leaf
    for (let level = 0; ; level++) {
      const hashes = this.#levels[level] ?? []
      this.#levels[level] = hashes
      hashes.push(full)
      const left = hashes.at(-2)
      if (hashes.length % 2 === 1 || left === undefined) return
      full = nodeHash(this.#hash, left, full)
    }
  }

  /**
   * The hash of a span of leaves, `from` to before `to`, as a tree holds it.
   * @throws RangeError for leaves that are not there, and for an empty span, except of the empty tree
   */
  spanHash(from: number, to: number): Uint8Array {
    const size = to - from
    if (size === 0 && from === 0) return this.#hash(new Uint8Array())
    if (size < 1 || to > this.size) throw new RangeError('There are no such leaves')
    if (isPowerOfTwo(size)) {
      const full = from % size === 0 ? this.#levels[Math.log2(size)]?.[from / size] : undefined
      if (full !== undefined) return full
    }
    const middle = from + splitOf(size)
    return nodeHash(this.#hash, this.spanHash(from, middle), this.spanHash(middle, to))
  }

  /** The root of the tree when it had this many leaves. */
  root(size = this.size): Uint8Array {
    return this.spanHash(0, size)
  }
}
