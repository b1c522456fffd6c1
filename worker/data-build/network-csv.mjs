import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'

const BITS_BELOW_48 = 80n

/** Numeric address to its block: the /24 of an IPv4 address, the /48 of an IPv6 address (exact in a double). */
export const blockOf = {
  4: text => Math.floor(Number(text) / 256),
  6: text => Number(BigInt(text) >> BITS_BELOW_48),
}

/** A quoted field loses its quotes; a quote inside is written twice (RFC 4180). */
const unquoted = field => (field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field)

/** Yields [start, end, key, rest] of each line; only the last field can be quoted, so three commas decide. */
export async function* readRanges(path) {
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })
  for await (const line of lines) {
    if (line === '') continue
    const [start, end, key] = line.split(',', 3)
    const head = start.length + end.length + key.length + 3
    yield [start, end, key, unquoted(line.slice(head))]
  }
}
