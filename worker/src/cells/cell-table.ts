import type { Counts } from '@gatecount/shared/domain/report/cell-row'
import { MAX_FACTS } from './fact-dictionary.ts'

/** Key of the cell of all visits of the day; facts begin at 1. */
export const TOTAL_KEY = 0
export const pairKey = (first: number, second: number): number => first * MAX_FACTS + second
export const firstOf = (key: number): number => Math.floor(key / MAX_FACTS)
export const secondOf = (key: number): number => key % MAX_FACTS

/** Cells that one site may have in one day. */
const MAX_CELLS = 4_000_000

const CHANGED = 1
const RELEASED = 2
const GIVEN = 4
/** Changed since {@link CellTable.takeUnseen}. */
const UNSEEN = 8
/** Released, and saved with counts. */
const HELD = 16

const grown = <A extends Float64Array | Uint32Array | Uint8Array>(old: A, make: (length: number) => A): A => {
  const bigger = make(old.length * 2)
  bigger.set(old as never)
  return bigger
}

const hash = (key: number, mask: number): number => {
  const low = key >>> 0
  const high = (key / 0x1_0000_0000) >>> 0
  let h = Math.imul(low ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1)
  h ^= h >>> 15
  h = Math.imul(h, 0xc2b2ae35)
  return (h ^ (h >>> 13)) & mask
}

/**
 * All cells of a site's day, in columns: about 60 bytes a cell instead of several hundred as objects. A cell that
 * waits for its crowd holds all it has counted; a released one holds only what was counted since it was last written.
 * Changes are noted twice: for saving, which happens often, and for the gate's next look, which can be much later.
 */
export class CellTable {
  #keys = new Float64Array(1024)
  #flags = new Uint8Array(1024)
  visitors = new Uint32Array(1024)
  visits = new Uint32Array(1024)
  pageviews = new Uint32Array(1024)
  bounces = new Uint32Array(1024)
  events = new Uint32Array(1024)
  seconds = new Float64Array(1024)
  amount = new Float64Array(1024)
  /** What visitor-days have given to the release within their bounds; kept until the day closes, also where counts were written. */
  given = new Uint32Array(1024)
  #slots = new Uint32Array(2048)
  #size = 0
  #changed: number[] = []
  #unseen: number[] = []

  get size(): number {
    return this.#size
  }

  get isFull(): boolean {
    return this.#size >= MAX_CELLS
  }

  /** Index of the cell with this key, made when it is new; -1 when the table is full. */
  find(key: number): number {
    const mask = this.#slots.length - 1
    let slot = hash(key, mask)
    for (;;) {
      const found = this.#slots[slot]
      if (found === 0 || found === undefined) break
      if (this.#keys[found - 1] === key) return found - 1
      slot = (slot + 1) & mask
    }
    if (this.isFull) return -1
    return this.#insert(key, slot)
  }

  keyAt(index: number): number {
    return this.#keys[index] ?? TOTAL_KEY
  }

  /** Notes that a count of the cell has changed since the last {@link takeChanged}. */
  touch(index: number): void {
    const flags = this.#flags[index] ?? 0
    if ((flags & CHANGED) !== 0) return
    this.#flags[index] = flags | CHANGED | UNSEEN
    this.#changed.push(index)
    if ((flags & UNSEEN) === 0) this.#unseen.push(index)
  }

  /** Puts a cell that was read back before the gate's next look. */
  lookAgain(index: number): void {
    const flags = this.#flags[index] ?? 0
    if ((flags & UNSEEN) !== 0) return
    this.#flags[index] = flags | UNSEEN
    this.#unseen.push(index)
  }

  /** One more for the release, of a visitor-day that has not reached its bounds. */
  give(index: number): void {
    this.given[index] = (this.given[index] ?? 0) + 1
    this.#flags[index] = (this.#flags[index] ?? 0) | GIVEN
    this.touch(index)
  }

  /** True when something was given since the last call. */
  takeGiven(index: number): boolean {
    const flags = this.#flags[index] ?? 0
    this.#flags[index] = flags & ~GIVEN
    return (flags & GIVEN) !== 0
  }

  isReleased(index: number): boolean {
    return ((this.#flags[index] ?? 0) & RELEASED) !== 0
  }

  release(index: number): void {
    this.#flags[index] = (this.#flags[index] ?? 0) | RELEASED
  }

  /** True when the cell was saved with counts after its release: once they are written, it must be saved without. */
  isHeld(index: number): boolean {
    return ((this.#flags[index] ?? 0) & HELD) !== 0
  }

  hold(index: number, held: boolean): void {
    const flags = this.#flags[index] ?? 0
    this.#flags[index] = held ? flags | HELD : flags & ~HELD
  }

  /** Stays where sums are exact: only forged amounts, thousands of the largest, come that far before a cell is written. */
  addAmount(index: number, amount: number): void {
    this.amount[index] = Math.min((this.amount[index] ?? 0) + amount, Number.MAX_SAFE_INTEGER)
  }

  /** True when nothing has been counted, or all of it has been written. */
  isEmpty(index: number): boolean {
    return (
      this.visits[index] === 0 &&
      this.visitors[index] === 0 &&
      this.pageviews[index] === 0 &&
      this.events[index] === 0 &&
      this.seconds[index] === 0 &&
      this.bounces[index] === 0 &&
      this.amount[index] === 0
    )
  }

  /** What the cell holds. */
  countsAt(index: number): Counts {
    return {
      visitors: this.visitors[index] ?? 0,
      visits: this.visits[index] ?? 0,
      pageviews: this.pageviews[index] ?? 0,
      bounces: this.bounces[index] ?? 0,
      seconds: this.seconds[index] ?? 0,
      events: this.events[index] ?? 0,
      amount: this.amount[index] ?? 0,
    }
  }

  /** Sets all counts to zero: what they held has been written. What was given to the release stays. */
  clear(index: number): void {
    this.visitors[index] = 0
    this.visits[index] = 0
    this.pageviews[index] = 0
    this.bounces[index] = 0
    this.events[index] = 0
    this.seconds[index] = 0
    this.amount[index] = 0
  }

  takeChanged(): number[] {
    const changed = this.#changed
    for (const index of changed) this.#flags[index] = (this.#flags[index] ?? 0) & ~CHANGED
    this.#changed = []
    return changed
  }

  /** Cells that have changed since this was last asked. */
  takeUnseen(): number[] {
    const unseen = this.#unseen
    for (const index of unseen) this.#flags[index] = (this.#flags[index] ?? 0) & ~UNSEEN
    this.#unseen = []
    return unseen
  }

  #insert(key: number, slot: number): number {
    if (this.#size === this.#keys.length) this.#growColumns()
    const index = this.#size++
    this.#keys[index] = key
    this.#slots[slot] = index + 1
    if (this.#size * 2 > this.#slots.length) this.#growSlots()
    return index
  }

  #growColumns(): void {
    const f64 = (length: number) => new Float64Array(length)
    const u32 = (length: number) => new Uint32Array(length)
    this.#keys = grown(this.#keys, f64)
    this.#flags = grown(this.#flags, length => new Uint8Array(length))
    this.visitors = grown(this.visitors, u32)
    this.visits = grown(this.visits, u32)
    this.pageviews = grown(this.pageviews, u32)
    this.bounces = grown(this.bounces, u32)
    this.events = grown(this.events, u32)
    this.seconds = grown(this.seconds, f64)
    this.amount = grown(this.amount, f64)
    this.given = grown(this.given, u32)
  }

  #growSlots(): void {
    const slots = new Uint32Array(this.#slots.length * 2)
    const mask = slots.length - 1
    for (let index = 0; index < this.#size; index++) {
      let slot = hash(this.#keys[index] ?? 0, mask)
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = index + 1
    }
    this.#slots = slots
  }
}
