/**
 * Remembers what was computed for recent keys: two generations, of which the older is forgotten when the younger is
 * full. Bounded by twice `generation`, without the bookkeeping of an exact order of use.
 */
export class Recent<K, V> {
  readonly #generation: number
  #young = new Map<K, V>()
  #old = new Map<K, V>()

  constructor(generation: number) {
    this.#generation = generation
  }

  get size(): number {
    return this.#young.size + this.#old.size
  }

  /** The remembered value of `key`, or the one that `compute` makes of it. */
  read(key: K, compute: (key: K) => V): V {
    const young = this.#young.get(key)
    if (young !== undefined) return young
    const value = this.#old.get(key) ?? compute(key)
    if (this.#young.size >= this.#generation) {
      this.#old = this.#young
      this.#young = new Map()
    }
    this.#young.set(key, value)
    return value
  }
}
