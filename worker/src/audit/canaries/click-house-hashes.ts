import type { CellReader } from '@gatecount/shared/adapters/clickhouse/port'
import { DIGEST_BYTES, writtenDigest } from './digests.ts'
import type { Encoded } from './encodings.ts'

/** Hash functions of ClickHouse with public keys and 64 bits or more; `uniq…` states hold such hashes. */
const FUNCTIONS = [
  'cityHash64',
  'sipHash64',
  'sipHash128',
  'xxHash64',
  'xxh3',
  'murmurHash2_64',
  'murmurHash3_64',
  'murmurHash3_128',
  'farmHash64',
  'metroHash64',
] as const

/** `reinterpretAsString` leaves zeros at the end out. */
function bytesOf(hex: string): Buffer {
  const bytes = Buffer.from(hex, 'hex')
  return Buffer.concat([bytes, Buffer.alloc(Math.max(0, DIGEST_BYTES - bytes.length))])
}

const column = (name: string): string => `hex(reinterpretAsString(${name}(value))) AS ${name}`

/** What ClickHouse itself makes of each value, computed by ClickHouse. */
export async function clickHouseHashes(
  reader: CellReader,
  values: readonly string[],
): Promise<Map<string, Encoded[]>> {
  const rows = await reader.rows<Record<string, string>>({
    text: `SELECT value, ${FUNCTIONS.map(column).join(', ')}
      FROM (SELECT arrayJoin({values:Array(String)}) AS value)`,
    params: { values },
  })
  return new Map(
    rows.map(row => [
      row['value'] ?? '',
      FUNCTIONS.flatMap(name => writtenDigest(name, bytesOf(row[name] ?? ''))),
    ]),
  )
}
