import type { FlowBand } from './picture.ts'

/** Adds up page views by the nodes that they went between, and knows what each node has on either side. */
export class BandSums {
  readonly #sums = new Map<string, Map<string, number>>()
  readonly #in = new Map<string, number>()
  readonly #out = new Map<string, number>()

  add(from: string, to: string, size: number): void {
    if (size <= 0) return
    const ends = this.#sums.get(from) ?? new Map<string, number>()
    this.#sums.set(from, ends.set(to, (ends.get(to) ?? 0) + size))
    this.#out.set(from, this.outOf(from) + size)
    this.#in.set(to, this.into(to) + size)
  }

  between(from: string, to: string): number {
    return this.#sums.get(from)?.get(to) ?? 0
  }

  into(id: string): number {
    return this.#in.get(id) ?? 0
  }

  outOf(id: string): number {
    return this.#out.get(id) ?? 0
  }

  get bands(): readonly FlowBand[] {
    return [...this.#sums].flatMap(([from, ends]) => [...ends].map(([to, size]) => ({ from, to, size })))
  }
}
