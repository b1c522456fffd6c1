/**
 * Writes small .mmdb files for the tests of the adapter that reads them, from the format's public description
 * (maxmind.github.io/MaxMind-DB, version 2.0): a binary tree of address bits, the records, the metadata.
 */
export type MmdbValue = string | number | { readonly [key: string]: MmdbValue }

export interface MmdbNetwork {
  /** First address of the network as bits, most significant first. */
  readonly bits: string
  readonly record: MmdbValue
}

const TYPE = { text: 2, uint32: 6, map: 7 } as const
const ONE_BYTE_SIZE = 29
const SEPARATOR = Buffer.alloc(16)
const METADATA_MARK = Buffer.concat([Buffer.from([0xab, 0xcd, 0xef]), Buffer.from('MaxMind.com')])

function control(type: number, size: number): Buffer {
  if (size < ONE_BYTE_SIZE) return Buffer.from([(type << 5) | size])
  return Buffer.from([(type << 5) | ONE_BYTE_SIZE, size - ONE_BYTE_SIZE])
}

function encodeValue(value: MmdbValue): Buffer {
  if (typeof value === 'string') {
    const bytes = Buffer.from(value)
    return Buffer.concat([control(TYPE.text, bytes.length), bytes])
  }
  if (typeof value === 'number') {
    const bytes = Buffer.alloc(4)
    bytes.writeUInt32BE(value)
    return Buffer.concat([control(TYPE.uint32, 4), bytes])
  }
  const entries = Object.entries(value)
  const encoded = entries.flatMap(([key, inner]) => [encodeValue(key), encodeValue(inner)])
  return Buffer.concat([control(TYPE.map, entries.length), ...encoded])
}

type Branch = number | undefined
type Node = [Branch, Branch]

/** Addresses of IPv4 live under 96 zero bits, as the format asks. */
export function bitsOf(cidr: string): string {
  const [address = '', length = ''] = cidr.split('/')
  if (!address.includes(':')) {
    const bits = address.split('.').map(octet => Number(octet).toString(2).padStart(8, '0'))
    return '0'.repeat(96) + bits.join('').slice(0, Number(length))
  }
  const groups = address.replace(/::$/, '').split(':')
  const bits = groups.map(group => Number.parseInt(group, 16).toString(2).padStart(16, '0'))
  return bits.join('').padEnd(128, '0').slice(0, Number(length))
}

/** Record pointers are kept negative (−1 − offset) until the number of nodes is known. */
function plant(networks: readonly MmdbNetwork[]): { nodes: Node[]; data: Buffer } {
  const nodes: Node[] = [[undefined, undefined]]
  const records: Buffer[] = []
  let offset = 0
  for (const { bits, record } of networks) {
    let at = 0
    for (const bit of bits.slice(0, -1)) {
      const side = bit === '1' ? 1 : 0
      const node = nodes[at] as Node
      node[side] ??= nodes.push([undefined, undefined]) - 1
      at = node[side]
    }
    const encoded = encodeValue(record)
    const node = nodes[at] as Node
    node[bits.endsWith('1') ? 1 : 0] = -1 - offset
    records.push(encoded)
    offset += encoded.length
  }
  return { nodes, data: Buffer.concat(records) }
}

export function encodeMmdb(
  databaseType: string,
  buildEpoch: number,
  networks: readonly MmdbNetwork[],
): Buffer {
  const { nodes, data } = plant(networks)
  const pointer = (branch: Branch): number => {
    if (branch === undefined) return nodes.length
    return branch >= 0 ? branch : nodes.length + SEPARATOR.length - 1 - branch
  }
  const tree = Buffer.alloc(nodes.length * 8)
  for (const [i, [left, right]] of nodes.entries()) {
    tree.writeUInt32BE(pointer(left), i * 8)
    tree.writeUInt32BE(pointer(right), i * 8 + 4)
  }
  const metadata = encodeValue({
    binary_format_major_version: 2,
    binary_format_minor_version: 0,
    build_epoch: buildEpoch,
    database_type: databaseType,
    ip_version: 6,
    node_count: nodes.length,
    record_size: 32,
  })
  return Buffer.concat([tree, SEPARATOR, data, METADATA_MARK, metadata])
}
