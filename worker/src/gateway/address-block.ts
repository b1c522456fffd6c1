/**
 * The part of an address that is looked up: the /24 of an IPv4 address (`index` below 2^24) or the /48 of an IPv6
 * address (below 2^48, exact in a double). Nothing finer leaves this file: it costs 0.01 % of the answers.
 */
export interface AddressBlock {
  readonly family: 4 | 6
  readonly index: number
}

const DOT = 46
const COLON = 58
const ZERO = 48
const NINE = 57
const GROUPS = 8
const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i

function v4Block(text: string): AddressBlock | undefined {
  let index = 0
  let octet = -1
  let dots = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= ZERO && code <= NINE) {
      octet = (octet < 0 ? 0 : octet * 10) + code - ZERO
      if (octet > 255) return undefined
    } else if (code === DOT && octet >= 0 && dots < 3) {
      index = index * 256 + octet
      octet = -1
      dots++
    } else return undefined
  }
  return dots === 3 && octet >= 0 ? { family: 4, index } : undefined
}

/** Value of a hexadecimal digit, or -1. */
function hexDigit(code: number): number {
  if (code >= ZERO && code <= NINE) return code - ZERO
  const letter = code | 32
  return letter >= 97 && letter <= 102 ? letter - 87 : -1
}

/** Reads the first three groups; a `::` before them means zeros, as many as the groups after it leave open. */
function v6Block(text: string): AddressBlock | undefined {
  const groups: number[] = []
  let gap = -1
  let value = -1
  for (let i = 0; i <= text.length; i++) {
    const code = i === text.length ? COLON : text.charCodeAt(i)
    if (code === COLON) {
      if (value >= 0) groups.push(value)
      else if (i > 0 && i < text.length && text.charCodeAt(i - 1) === COLON) {
        if (gap >= 0) return undefined
        gap = groups.length
      }
      value = -1
      continue
    }
    const digit = hexDigit(code)
    if (digit < 0) return undefined
    value = (value < 0 ? 0 : value * 16) + digit
    if (value > 0xffff) return undefined
  }
  if (gap < 0 ? groups.length !== GROUPS : groups.length >= GROUPS) return undefined
  const zeros = GROUPS - groups.length
  const at = (i: number): number => {
    if (gap < 0 || i < gap) return groups[i] ?? 0
    return i < gap + zeros ? 0 : (groups[i - zeros] ?? 0)
  }
  return { family: 6, index: (at(0) * 65_536 + at(1)) * 65_536 + at(2) }
}

/** The block of an address in text, or undefined when the text is no IP address (a host name, say). */
export function addressBlock(text: string): AddressBlock | undefined {
  if (!text.includes(':')) return v4Block(text)
  const mapped = MAPPED.exec(text)
  return mapped?.[1] === undefined ? v6Block(text) : v4Block(mapped[1])
}

/** First address of a block, in text that other readers of addresses take. */
export function blockAddress({ family, index }: AddressBlock): string {
  if (family === 4) return `${Math.floor(index / 65_536)}.${Math.floor(index / 256) % 256}.${index % 256}.0`
  const group = (shift: number): string => (Math.floor(index / shift) % 65_536).toString(16)
  return `${group(2 ** 32)}:${group(65_536)}:${group(1)}::`
}
