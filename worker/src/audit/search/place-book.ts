import type { AuditFinding } from '@gatecount/shared/domain/audit/audit-report'
import type { Needle } from './needle.ts'
import type { NeedleSearch, PlaceSearch } from './needle-search.ts'

/** Blocks in which values are gathered before they are searched, and after which others get their turn. */
const BLOCK = 256 * 1024
/** Values of a place do not run into one another. */
const BETWEEN = Buffer.from([10])

/** What was looked at, place by place, and what was found there. */
export class PlaceBook {
  readonly #search: NeedleSearch
  readonly #signal: AbortSignal
  readonly #places = new Map<string, Place>()

  /** @param signal ends the search early, with its reason */
  constructor(search: NeedleSearch, signal: AbortSignal) {
    this.#search = search
    this.#signal = signal
  }

  get bytes(): number {
    return [...this.#places.values()].reduce((sum, place) => sum + place.bytes, 0)
  }

  place(name: string): Place {
    this.#signal.throwIfAborted()
    const known = this.#places.get(name)
    if (known !== undefined) return known
    const place = new Place(name, this.#search)
    this.#places.set(name, place)
    return place
  }

  /** Ends all places and says what was found. */
  findings(): AuditFinding[] {
    return [...this.#places.values()].flatMap(place => place.findings())
  }

  /** The needles that were found, by what they are and where. For the positive control. */
  found(): ReadonlySet<string> {
    return new Set([...this.#places.values()].flatMap(place => place.found()))
  }
}

export const foundKey = (where: string, { canary, number, form }: Needle): string =>
  `${where}\n${canary}\n${number}\n${form}`

export class Place {
  readonly #name: string
  readonly #reading: PlaceSearch
  /** Numbers of the canaries found, by kind and form. */
  readonly #hits = new Map<string, { readonly needle: Needle; readonly numbers: Set<number> }>()
  #gathered: Uint8Array[] = []
  #size = 0
  bytes = 0

  constructor(name: string, search: NeedleSearch) {
    this.#name = name
    this.#reading = search.open(needle => {
      const key = `${needle.canary}\n${needle.form}`
      const hit = this.#hits.get(key)
      if (hit === undefined) this.#hits.set(key, { needle, numbers: new Set([needle.number]) })
      else hit.numbers.add(needle.number)
    })
  }

  /** Bytes that follow those before, such as the next block of a file. */
  async block(bytes: Uint8Array): Promise<void> {
    for (let from = 0; from < bytes.length; from += BLOCK) {
      this.#take(bytes.subarray(from, from + BLOCK))
      if (this.#size >= BLOCK) await this.#turn()
    }
  }

  /** A value by itself, such as a field. */
  async value(bytes: Uint8Array): Promise<void> {
    await this.block(bytes)
    this.#take(BETWEEN)
    this.bytes -= BETWEEN.length
  }

  /** No more bytes will come; what was gathered is let go. */
  close(): void {
    this.#searchGathered()
    this.#reading.end()
  }

  found(): string[] {
    this.close()
    return [...this.#hits.values()].flatMap(({ needle, numbers }) =>
      isAccident(needle, numbers)
        ? []
        : [...numbers].map(number => foundKey(this.#name, { ...needle, number })),
    )
  }

  findings(): AuditFinding[] {
    this.close()
    return [...this.#hits.values()]
      .filter(({ needle, numbers }) => !isAccident(needle, numbers))
      .map(({ needle, numbers }) => ({
        what: `${needle.canary} (${needle.form}), ${numbers.size} of those that were sent`,
        where: this.#name,
      }))
  }

  #take(bytes: Uint8Array): void {
    this.#gathered.push(bytes)
    this.#size += bytes.length
    this.bytes += bytes.length
  }

  /** Searching is the processor's work: others get their turn between two blocks. */
  async #turn(): Promise<void> {
    this.#searchGathered()
    await new Promise<void>(resolve => setImmediate(resolve))
  }

  #searchGathered(): void {
    if (this.#gathered.length === 0) return
    this.#reading.push(
      this.#gathered.length === 1 ? (this.#gathered[0] as Uint8Array) : Buffer.concat(this.#gathered),
    )
    this.#gathered = []
    this.#size = 0
  }
}

const isAccident = (needle: Needle, numbers: ReadonlySet<number>): boolean => needle.weak && numbers.size < 2
