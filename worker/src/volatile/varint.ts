/** Writes non-negative integers of up to 53 bits in groups of seven bits, small ones in one byte (LEB128). */
export class VarintWriter {
  #bytes = Buffer.allocUnsafe(256)
  #length = 0

  put(value: number): this {
    if (this.#length + 8 > this.#bytes.length) {
      const bigger = Buffer.allocUnsafe(this.#bytes.length * 2)
      this.#bytes.copy(bigger, 0, 0, this.#length)
      this.#bytes = bigger
    }
    let rest = value
    while (rest >= 128) {
      this.#bytes[this.#length++] = (rest % 128) | 128
      rest = Math.floor(rest / 128)
    }
    this.#bytes[this.#length++] = rest
    return this
  }

  /** A copy of what was written; the writer begins again. */
  take(): Buffer {
    const taken = Buffer.from(this.#bytes.subarray(0, this.#length))
    this.#length = 0
    return taken
  }
}

export class VarintReader {
  readonly #bytes: Buffer
  #at = 0

  constructor(bytes: Buffer) {
    this.#bytes = bytes
  }

  get done(): boolean {
    return this.#at >= this.#bytes.length
  }

  /** @throws RangeError when the bytes end inside a number */
  next(): number {
    let value = 0
    let scale = 1
    for (;;) {
      const byte = this.#bytes[this.#at++]
      if (byte === undefined) throw new RangeError('Saved state is cut short')
      value += (byte & 127) * scale
      if (byte < 128) return value
      scale *= 128
    }
  }
}
