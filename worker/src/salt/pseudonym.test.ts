import { unveil, veil } from '@gatecount/shared/domain/privacy/veiled'
import { describe, expect, it } from 'vitest'
import { newSalt, pseudonym } from './pseudonym.ts'

const salt = newSalt()
const of = (address: string, agent = 'a', own = salt): string =>
  unveil(pseudonym(own, veil(address), veil(agent)))

describe('pseudonym()', () => {
  it('pseudonym() is 8 bytes, the same for the same visitor, and another for anybody else', () => {
    expect(of('192.0.2.1')).toHaveLength(8)
    expect(of('192.0.2.1')).toBe(of('192.0.2.1'))
    expect(new Set([of('192.0.2.1'), of('192.0.2.2'), of('192.0.2.1', 'b')]).size).toBe(3)
    expect(of('192.0.2.1', 'a', newSalt())).not.toBe(of('192.0.2.1'))
  })

  it('pseudonym() knows an IPv6 connection by its /64, wherever its zeros stand', () => {
    const same = (...all: string[]): void => expect(new Set(all.map(a => of(a))).size).toBe(1)
    same('2001:db8:1:2::1', '2001:db8:1:2:ffff::', '2001:db8:1:2:3:4:5:6')
    same('2001:db8::1', '2001:db8:0:0:1:2:3:4', '2001:db8::')
    same('2001:0:0:5::', '2001::5:6:7:8:9')
    expect(of('2001::5:6:7:8:9')).not.toBe(of('2001::6:6:7:8:9'))
    expect(of('2001:db8:1:2::1')).not.toBe(of('2001:db8:1:3::1'))
  })
})
