/** An IP address as its bytes: 4 or 16 of them. IPv4 that is mapped into IPv6 (RFC 4291) is IPv4. */
export interface IpAddress {
  readonly family: 4 | 6
  readonly bytes: readonly number[]
}

export const BITS = { 4: 32, 6: 128 } as const

const OCTET = /^(?:0|[1-9]\d{0,2})$/
const GROUP = /^[0-9a-f]{1,4}$/i
const GROUPS = 8
const MAPPED = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff] as const

function readV4(text: string): number[] | undefined {
  const parts = text.split('.')
  if (parts.length !== 4 || !parts.every(part => OCTET.test(part))) return undefined
  const octets = parts.map(Number)
  return octets.every(octet => octet <= 255) ? octets : undefined
}

/** The bytes of groups with a colon between them; the last may be an IPv4 address. */
function readGroups(text: string, mayEndInV4: boolean): number[] | undefined {
  if (text === '') return []
  const bytes: number[] = []
  const groups = text.split(':')
  for (const [at, group] of groups.entries()) {
    if (GROUP.test(group)) {
      const value = Number.parseInt(group, 16)
      bytes.push(value >> 8, value & 0xff)
      continue
    }
    const last = mayEndInV4 && at === groups.length - 1 ? readV4(group) : undefined
    if (last === undefined) return undefined
    bytes.push(...last)
  }
  return bytes
}

function readV6(text: string): number[] | undefined {
  const [head = '', tail, ...more] = text.split('::')
  if (more.length > 0) return undefined
  const first = readGroups(head, tail === undefined)
  const last = tail === undefined ? [] : readGroups(tail, true)
  if (first === undefined || last === undefined) return undefined
  const zeros = GROUPS * 2 - first.length - last.length
  if (tail === undefined ? zeros !== 0 : zeros < 2) return undefined
  return [...first, ...new Array<number>(zeros).fill(0), ...last]
}

/** Reads an address in text (RFC 4291, any spelling, without brackets and zone); undefined when it is none. */
export function parseAddress(text: string): IpAddress | undefined {
  if (!text.includes(':')) {
    const bytes = readV4(text)
    return bytes && { family: 4, bytes }
  }
  const bytes = readV6(text)
  if (bytes === undefined) return undefined
  return MAPPED.every((byte, at) => bytes[at] === byte)
    ? { family: 4, bytes: bytes.slice(MAPPED.length) }
    : { family: 6, bytes }
}

/** The address with all bits behind the prefix set to zero. */
export function maskAddress({ family, bytes }: IpAddress, prefixLength: number): IpAddress {
  return {
    family,
    bytes: bytes.map((byte, at) => {
      const kept = Math.min(8, Math.max(0, prefixLength - at * 8))
      return byte & (0xff << (8 - kept)) & 0xff
    }),
  }
}
