/** What one open page hears of its site. */
export interface LiveListener {
  /** The step that visitors now have reached; null when no worker says so. */
  step(step: number | null): void
  /** Figures of this day and later ones were written since the last call. */
  moved(from: string): void
  /** Nothing more will be said. */
  end(): void
}

/** Beats between two times a page is told that figures moved: it asks for all of them again. */
const MOVED_EVERY = 10

/** Tells a listener only what has changed, and of moved figures not more often than a page can use. */
export class LiveFollower {
  readonly site: number
  readonly #listener: LiveListener
  #told: number | null | undefined
  #from: string | null = null
  #rest = 0

  constructor(site: number, listener: LiveListener) {
    this.site = site
    this.#listener = listener
  }

  noteMoved(from: string): void {
    if (this.#from === null || from < this.#from) this.#from = from
  }

  /** Comes every second. */
  beat(step: number | null): void {
    if (step !== this.#told) {
      this.#told = step
      this.#listener.step(step)
    }
    if (this.#rest > 0) this.#rest--
    if (this.#from === null || this.#rest > 0) return
    const from = this.#from
    this.#from = null
    this.#rest = MOVED_EVERY
    this.#listener.moved(from)
  }

  end(): void {
    this.#listener.end()
  }
}
