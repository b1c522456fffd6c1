import { LONGEST_NEEDLE, type Needle, SHORTEST_NEEDLE } from './needle.ts'

const WINDOW = 4
/** Slots of the first test, a power of two; they fit the cache of a core, and with 30,000 needles one in 70 is taken. */
const SLOT_BITS = 21
/** Spreads windows over slots: 2³² divided by the golden ratio (Knuth, The Art of Computer Programming 6.4). */
const SPREAD = 0x9e3779b1
const slotOf = (window: number): number => Math.imul(window, SPREAD) >>> (32 - SLOT_BITS)

/** Finds any of many needles in one pass over the bytes, however many there are. */
export interface NeedleSearch {
  readonly needles: number
  /** Begins to read one place. */
  open(onFound: (needle: Needle) => void): PlaceSearch
}

/** The bytes of one place, in order. What lies across the border of two blocks is found, too. */
export interface PlaceSearch {
  push(block: Uint8Array): void
  /** No more bytes will come. */
  end(): void
}

/** What is known of a needle: its bytes, and where in them the four begin by which it is looked up. */
interface Entry {
  readonly needle: Needle
  readonly bytes: Buffer
  readonly anchor: number
}

/** Where the four most different bytes are: zeros, and what texts begin with, are everywhere. */
function anchorOf(bytes: Buffer): number {
  let anchor = 0
  let most = 0
  for (let at = 0; at + WINDOW <= bytes.length; at++) {
    const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(at, at + WINDOW)
    const distinct =
      Number(a !== 0) +
      Number(b !== 0 && b !== a) +
      Number(c !== 0 && c !== a && c !== b) +
      Number(d !== 0 && d !== a && d !== b && d !== c)
    if (distinct < most) continue
    most = distinct
    anchor = at
  }
  return anchor
}

/**
 * Four bytes of each needle go into a table of slots. Four bytes of a file that are in no taken slot, and nearly all are,
 * cost one look; the rest are compared with those of the slot, and only then with whole needles.
 */
export function createNeedleSearch(all: readonly Needle[]): NeedleSearch {
  const entries: Entry[] = all
    .filter(needle => needle.bytes.length >= SHORTEST_NEEDLE)
    .map(needle => {
      const bytes = needle.bytes.subarray(0, LONGEST_NEEDLE)
      return { needle, bytes, anchor: anchorOf(bytes) }
    })
  const longest = entries.reduce((most, { bytes }) => Math.max(most, bytes.length), SHORTEST_NEEDLE)
  const taken = new Uint8Array(1 << SLOT_BITS)
  /** The last entry of each slot, and for each entry the one before it in its slot; both count from 1, 0 is none. */
  const last = new Int32Array(1 << SLOT_BITS)
  const before = new Int32Array(entries.length + 1)
  const windows = new Int32Array(entries.length + 1)
  for (const [index, { bytes, anchor }] of entries.entries()) {
    const window = bytes.readInt32BE(anchor)
    const slot = slotOf(window)
    taken[slot] = 1
    windows[index + 1] = window
    before[index + 1] = last[slot] as number
    last[slot] = index + 1
  }

  function compare(block: Buffer, at: number, window: number, onFound: (needle: Needle) => void): void {
    for (let one = last[slotOf(window)] as number; one !== 0; one = before[one] as number) {
      if (windows[one] !== window) continue
      const { bytes, anchor, needle } = entries[one - 1] as Entry
      const start = at - anchor
      const end = start + bytes.length
      if (start < 0 || end > block.length) continue
      if (block.compare(bytes, 0, bytes.length, start, end) === 0) onFound(needle)
    }
  }

  /** Looks at the windows that begin in `from` to `until`; `until` leaves room for a whole one. */
  function searchWindows(
    block: Buffer,
    from: number,
    until: number,
    onFound: (needle: Needle) => void,
  ): void {
    if (until <= from) return
    let window = block.readUIntBE(from, WINDOW - 1)
    for (let at = from; at < until; at++) {
      window = (window << 8) | (block[at + WINDOW - 1] as number)
      if (taken[slotOf(window)] !== 0) compare(block, at, window, onFound)
    }
  }

  return {
    needles: all.length,
    open(onFound) {
      /** Bytes that were kept: `done` of them were looked at, and may be the beginning of a needle. */
      let kept: Buffer = Buffer.alloc(0)
      let done = 0
      return {
        push(block) {
          const bytes = Buffer.concat([kept, block])
          // A needle around a window behind this may go on in the next block.
          const until = Math.max(done, bytes.length - longest + 1)
          searchWindows(bytes, done, until, onFound)
          const from = Math.max(0, until - longest)
          kept = bytes.subarray(from)
          done = until - from
        },
        end() {
          searchWindows(kept, done, kept.length - WINDOW + 1, onFound)
          kept = Buffer.alloc(0)
          done = 0
        },
      }
    },
  }
}
