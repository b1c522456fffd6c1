import { toWellFormed } from '@gatecount/shared/domain/privacy/well-formed'
import { ALL_DIMENSIONS, type Dimension } from '@gatecount/shared/domain/report/dimensions'

/** `hour` is counted like a dimension, but its cells are totals and carry no attribute. */
export type FactDimension = Dimension | 'hour'
export const FACT_DIMENSIONS: readonly FactDimension[] = ['hour', ...ALL_DIMENSIONS]
export const dimensionCode = (dimension: FactDimension): number => FACT_DIMENSIONS.indexOf(dimension)

/** Ids have 24 bits, so that two of them fit into one exact number as the key of a pair. */
export const MAX_FACTS = 2 ** 24

/** Different values that a site may have in one day, by dimension; what is above goes into the remainder and is counted. */
const LIMITS: Partial<Record<FactDimension, number>> = {
  page: 50_000,
  entry_page: 50_000,
  exit_page: 50_000,
  next_page: 50_000,
  // More than there are networks with a name.
  gateway: 30_000,
}
const DEFAULT_LIMIT = 10_000

export interface NewFact {
  readonly dimension: number
  readonly value: string
}

/**
 * Gives each (dimension, value) of a site's day a small number: a fact. Grows only; ids begin at 1. 0 means that the
 * dimension has reached its limit of different values.
 */
export class FactDictionary {
  readonly #ids = FACT_DIMENSIONS.map(() => new Map<string, number>())
  readonly #limits = FACT_DIMENSIONS.map(dimension => LIMITS[dimension] ?? DEFAULT_LIMIT)
  readonly #dimensions: number[] = [-1]
  readonly #values: string[] = ['']
  #saved = 1

  get size(): number {
    return this.#values.length - 1
  }

  intern(dimension: number, value: string): number {
    const ids = this.#ids[dimension]
    if (ids === undefined) throw new RangeError('No such dimension')
    const known = ids.get(value)
    if (known !== undefined) return known
    // A text that was cut within a character cannot be stored as it is. It is mended before it is counted: two that
    // became one only when stored would count a visitor twice.
    const whole = toWellFormed(value)
    if (whole !== value) return this.intern(dimension, whole)
    if (this.isFull(dimension)) return 0
    const id = this.#values.length
    ids.set(value, id)
    this.#dimensions.push(dimension)
    this.#values.push(value)
    return id
  }

  /** The fact of a value that is known; 0 when it is not. */
  find(dimension: number, value: string): number {
    return this.#ids[dimension]?.get(value) ?? 0
  }

  /** True when a value of this dimension may have been turned away. */
  isFull(dimension: number): boolean {
    const ids = this.#ids[dimension]
    return (
      ids !== undefined && (ids.size >= (this.#limits[dimension] ?? 0) || this.#values.length >= MAX_FACTS)
    )
  }

  dimensionOf(id: number): number {
    return this.#dimensions[id] ?? -1
  }

  valueOf(id: number): string {
    return this.#values[id] ?? ''
  }

  /** Facts added since the last call, in order of their ids; they are saved with the state that uses them. */
  takeNew(): NewFact[] {
    const fresh: NewFact[] = []
    for (let id = this.#saved; id < this.#values.length; id++) {
      fresh.push({ dimension: this.dimensionOf(id), value: this.valueOf(id) })
    }
    this.#saved = this.#values.length
    return fresh
  }

  /** Restores saved facts, in order of their ids. */
  restore(facts: Iterable<NewFact>): void {
    for (const { dimension, value } of facts) {
      this.#ids[dimension]?.set(value, this.#values.length)
      this.#dimensions.push(dimension)
      this.#values.push(value)
    }
    this.#saved = this.#values.length
  }
}
