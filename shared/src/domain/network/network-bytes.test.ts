import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseNetwork } from './ip-network.ts'
import { networkBytes, networkOfBytes } from './network-bytes.ts'

describe('networkBytes()', () => {
  it('networkBytes() is read back by networkOfBytes() as the same network', () => {
    const written = fc.oneof(
      fc.tuple(fc.ipV4(), fc.nat(32)),
      fc.tuple(
        fc.ipV6().filter(text => !text.includes('.')),
        fc.nat(128),
      ),
    )
    fc.assert(
      fc.property(written, ([address, prefixLength]) => {
        const network = parseNetwork(`${address}/${prefixLength}`)
        fc.pre(network !== undefined)
        expect(networkOfBytes(networkBytes(network))).toEqual(network)
      }),
    )
  })

  it.each([[[]], [[4, 8, 1, 2, 3]], [[4, 33, 1, 2, 3, 4]], [[5, 8, 1, 2, 3, 4]], [[6, 8, 1, 2, 3, 4]]])(
    'networkOfBytes() takes %j for none',
    bytes => {
      expect(networkOfBytes(bytes)).toBeUndefined()
    },
  )
})
