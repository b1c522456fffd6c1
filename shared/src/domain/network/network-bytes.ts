import { BITS } from './ip-address.ts'
import { type IpNetwork, networkOf } from './ip-network.ts'

/** A network as bytes: family, prefix length, address. One form for each. */
export const networkBytes = ({ address: { family, bytes }, prefixLength }: IpNetwork): readonly number[] => [
  family,
  prefixLength,
  ...bytes,
]

/** Reads what {@link networkBytes} wrote; undefined when it is anything else. */
export function networkOfBytes(written: Iterable<number>): IpNetwork | undefined {
  const [family, prefixLength = -1, ...bytes] = written
  if ((family !== 4 && family !== 6) || bytes.length * 8 !== BITS[family]) return undefined
  return prefixLength < 0 || prefixLength > BITS[family]
    ? undefined
    : networkOf({ family, bytes }, prefixLength)
}
