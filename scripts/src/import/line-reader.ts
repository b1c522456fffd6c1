import { LineSplitter } from './line-splitter.ts'

/** A line without its line break; null where it was too long to be kept. */
export type Line = string | null

/** One piece is one sealed batch: long lines must not make it too big for one request. */
const PIECE_LINES = 5000
const PIECE_BYTES = 2_000_000

/**
 * Takes a file in pieces of {@link PIECE_LINES} lines. Where a piece ends depends on the content only, never on how it
 * arrives. A last line without a line break is a piece of its own: if it is still being written, the lines before it
 * keep their checkpoint.
 */
export class LineReader {
  readonly #blocks: AsyncIterator<Buffer>
  readonly #splitter = new LineSplitter()
  #waiting: Line[] = []
  #waitingBytes = 0
  #last: Line[] = []
  #ended = false

  constructor(blocks: AsyncIterable<Buffer>) {
    this.#blocks = blocks[Symbol.asyncIterator]()
  }

  /** The next piece; empty at the end of the file. */
  async next(): Promise<readonly Line[]> {
    while (!this.#ended && this.#waiting.length < PIECE_LINES && this.#waitingBytes < PIECE_BYTES) {
      await this.#fill()
    }
    let count = 0
    let bytes = 0
    while (count < Math.min(this.#waiting.length, PIECE_LINES) && bytes < PIECE_BYTES) {
      bytes += this.#waiting[count++]?.length ?? 0
    }
    if (count === 0) return this.#last.splice(0)
    this.#waitingBytes -= bytes
    return this.#waiting.splice(0, count)
  }

  /** Gives back the end of the piece that {@link next} returned last. */
  putBack(lines: readonly Line[]): void {
    this.#waiting = [...lines, ...this.#waiting]
    for (const line of lines) this.#waitingBytes += line?.length ?? 0
  }

  /** Lets go of the file before its end. */
  async close(): Promise<void> {
    await this.#blocks.return?.()
  }

  async #fill(): Promise<void> {
    const block = await this.#blocks.next()
    if (block.done) {
      this.#ended = true
      this.#splitter.end(line => this.#last.push(line))
      return
    }
    this.#splitter.push(block.value, line => {
      this.#waiting.push(line)
      this.#waitingBytes += line?.length ?? 0
    })
  }
}
