import { describe, expect, it } from 'vitest'
import type { AuditStores } from '../audit-context.ts'
import { BOUNDED_RELEASES } from './bounded-releases.ts'

describe('BOUNDED_RELEASES', () => {
  it('control() finds every release that was tampered with, and nothing where all is in order, however the noise falls', async () => {
    const nothing = {} as AuditStores
    for (let time = 0; time < 25; time++)
      for (const { what, found } of await BOUNDED_RELEASES.control(nothing))
        expect([what, found]).toEqual([what, true])
  })
})
