import type { Visitor } from './visitor.ts'

/** Visitors kept in memory per generation and site-day; older ones are read again from volatile Redis when they come back. */
const GENERATION = 50_000

/**
 * Recently seen visitors by pseudonym, in two generations: when the young one is full it becomes the old one, and what
 * was old is forgotten here (it is saved). Changed visitors are held until they are taken for saving.
 */
export class VisitorMemory {
  #young = new Map<string, Visitor>()
  #old = new Map<string, Visitor>()
  #changed = new Map<string, Visitor>()
  /** True while every visitor of the day is in memory: nothing needs to be read. */
  complete = true

  get(tag: string): Visitor | undefined {
    const young = this.#young.get(tag)
    if (young !== undefined) return young
    const old = this.#old.get(tag) ?? this.#changed.get(tag)
    if (old !== undefined) this.remember(tag, old)
    return old
  }

  remember(tag: string, visitor: Visitor): void {
    this.#young.set(tag, visitor)
  }

  change(tag: string, visitor: Visitor): void {
    this.#changed.set(tag, visitor)
  }

  get hasChanged(): boolean {
    return this.#changed.size > 0
  }

  /** Takes what must be saved. Only then are the oldest forgotten: whoever a batch has looked up stays until it is counted. */
  takeChanged(): Map<string, Visitor> {
    if (this.#young.size >= GENERATION) {
      if (this.#old.size > 0) this.complete = false
      this.#old = this.#young
      this.#young = new Map()
    }
    const changed = this.#changed
    this.#changed = new Map()
    return changed
  }
}
