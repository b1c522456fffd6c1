import { RESERVED_NETWORKS } from '@gatecount/shared/domain/network/reserved-networks'
import { type AddressBlock, addressBlock } from './address-block.ts'

const BLOCK_BITS = { 4: 24, 6: 48 } as const

interface Range {
  readonly first: number
  readonly last: number
}

const RANGES: Readonly<Record<4 | 6, readonly Range[]>> = { 4: rangesOf(4), 6: rangesOf(6) }

function rangesOf(family: 4 | 6): Range[] {
  return RESERVED_NETWORKS.flatMap(cidr => {
    const [address = '', bits = ''] = cidr.split('/')
    const block = addressBlock(address)
    if (block?.family !== family) return []
    return [{ first: block.index, last: block.index + 2 ** (BLOCK_BITS[family] - Number(bits)) - 1 }]
  })
}

/** Whether a block lies in a network that nobody announces to the world. */
export function isReserved({ family, index }: AddressBlock): boolean {
  return RANGES[family].some(({ first, last }) => index >= first && index <= last)
}
