/** Longer lines are not kept: a file without line breaks must not fill the memory. */
const MAX_LINE = 65_536

/** Receives each line without its line break; null for one that was too long. */
export type OnLine = (line: string | null) => void

/**
 * Cuts blocks of bytes into lines. Characters stand for bytes (Latin-1), so that the cut does not depend on where a
 * block ends; UTF-8 is read later, where it matters.
 */
export class LineSplitter {
  #rest = ''
  #overflowed = false

  push(block: Buffer, onLine: OnLine): void {
    const text = this.#rest + block.toString('latin1')
    let start = 0
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
      this.#emit(text, start, end, onLine)
      start = end + 1
    }
    this.#rest = text.slice(start)
    if (this.#rest.length > MAX_LINE) {
      this.#rest = ''
      this.#overflowed = true
    }
  }

  /** Emits the last line if the input ended without a line break. */
  end(onLine: OnLine): void {
    if (this.#rest !== '' || this.#overflowed) this.#emit(this.#rest, 0, this.#rest.length, onLine)
    this.#rest = ''
  }

  #emit(text: string, start: number, end: number, onLine: OnLine): void {
    const tooLong = this.#overflowed || end - start > MAX_LINE
    this.#overflowed = false
    if (tooLong) onLine(null)
    else onLine(text.slice(start, end > start && text.charCodeAt(end - 1) === 13 ? end - 1 : end))
  }
}
