import type { Moved } from '@gatecount/shared/queue/live-channels'

interface Kept {
  readonly site: number
  /** Last day that the answer is about. */
  readonly to: string
  /** Milliseconds since the epoch. */
  readonly until: number
  readonly answer: Promise<Rows>
  /** Rows, once they are known. */
  readonly weight: number
}

interface Rows {
  readonly results: readonly unknown[]
}

interface Wanted {
  readonly site: number
  readonly to: string
  /** Everything that the answer depends on, apart from the figures. */
  readonly key: string
  /** No day of it is open: it changes only when something is written, and that is told. */
  readonly settled: boolean
}

/** Of open days figures move with every hit; several cards of a page and several pages share one answer. */
const OPEN_MS = 3_000
/** A message that says what was written can be lost with a worker. */
const SETTLED_MS = 3_600_000
/** Rows of all answers together: some tens of megabytes. */
const MOST_ROWS = 200_000

/**
 * Answers that were given, for as long as they cannot have changed. Answers in the making are kept too, so that one is
 * made once for all who ask; what is written meanwhile takes it away before anybody else gets it.
 */
export class AnswerCache {
  readonly #kept = new Map<string, Kept>()
  readonly #now: () => number
  readonly #mostRows: number
  #weight = 0

  /** @param now milliseconds since the epoch */
  constructor(now: () => number, mostRows = MOST_ROWS) {
    this.#now = now
    this.#mostRows = mostRows
  }

  async take<T extends Rows>({ site, to, key, settled }: Wanted, make: () => Promise<T>): Promise<T> {
    const id = `${site} ${key}`
    const known = this.#kept.get(id)
    if (known !== undefined) this.#drop(id, known)
    if (known !== undefined && known.until > this.#now()) {
      // The latest to be asked for are the last to make room.
      this.#keep(id, known)
      return (await known.answer) as T
    }
    const answer = make()
    const until = this.#now() + (settled ? SETTLED_MS : OPEN_MS)
    const kept: Kept = { site, to, until, answer, weight: 1 }
    this.#keep(id, kept)
    try {
      const made = await answer
      if (this.#kept.get(id) === kept) {
        this.#drop(id, kept)
        this.#keep(id, { ...kept, weight: 1 + made.results.length })
      }
      return made
    } catch (error) {
      if (this.#kept.get(id) === kept) this.#drop(id, kept)
      throw error
    }
  }

  /** Forgets what a write may have changed: every answer about days from the first written one on. */
  forget(moved: readonly Moved[] | 'perhaps all'): void {
    if (moved === 'perhaps all') {
      this.#kept.clear()
      this.#weight = 0
      return
    }
    const from = new Map(moved.map(({ site, from }) => [site, from]))
    for (const [id, kept] of this.#kept) {
      const first = from.get(kept.site)
      if (first !== undefined && kept.to >= first) this.#drop(id, kept)
    }
  }

  get size(): number {
    return this.#kept.size
  }

  #drop(id: string, kept: Kept): void {
    this.#kept.delete(id)
    this.#weight -= kept.weight
  }

  #keep(id: string, kept: Kept): void {
    this.#kept.set(id, kept)
    this.#weight += kept.weight
    for (const [oldest, { weight }] of this.#kept) {
      if (this.#weight <= this.#mostRows) return
      this.#kept.delete(oldest)
      this.#weight -= weight
    }
  }
}
