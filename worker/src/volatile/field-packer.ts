import type { ChainableCommander } from 'ioredis'

/**
 * Sets fields of hashes from one packed text: length and bytes of key, field and value, one after another. A command
 * for each field would cost Node several times what the field does.
 */
const SET_FIELDS = `
local packed, at = ARGV[1], 1
while at <= #packed do
  local key, field, value
  key, field, value, at = struct.unpack('>Bc0Bc0I4c0', packed, at)
  redis.call('HSET', key, field, value)
end`

const HEAD_BYTES = 6
/** Scripts of this many bytes at most, so that none holds Redis up for long. */
const PACK_BYTES = 1 << 20

/** Gathers fields of small hashes and sets them with few commands of a transaction. Keys and fields are Latin-1. */
export class FieldPacker {
  readonly #multi: ChainableCommander
  #bytes = Buffer.allocUnsafe(1 << 16)
  #length = 0

  constructor(multi: ChainableCommander) {
    this.#multi = multi
  }

  set(key: string, field: string, value: Buffer): void {
    const size = HEAD_BYTES + key.length + field.length + value.length
    if (this.#length + size > PACK_BYTES) this.flush()
    this.#makeRoom(size)
    const bytes = this.#bytes
    let at = this.#length
    at = bytes.writeUInt8(key.length, at)
    at += bytes.write(key, at, 'latin1')
    at = bytes.writeUInt8(field.length, at)
    at += bytes.write(field, at, 'latin1')
    at = bytes.writeUInt32BE(value.length, at)
    value.copy(bytes, at)
    this.#length += size
  }

  /** Hands over what is gathered; to be called at the end. */
  flush(): void {
    if (this.#length === 0) return
    this.#multi.eval(SET_FIELDS, 0, this.#bytes.subarray(0, this.#length))
    this.#bytes = Buffer.allocUnsafe(1 << 16)
    this.#length = 0
  }

  #makeRoom(size: number): void {
    if (this.#length + size <= this.#bytes.length) return
    const bigger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#length + size))
    this.#bytes.copy(bigger, 0, 0, this.#length)
    this.#bytes = bigger
  }
}
