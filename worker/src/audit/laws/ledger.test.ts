import { checkLedger, type StoredLine } from '@gatecount/shared/proof/check-ledger'
import { describe, expect, it } from 'vitest'
import type { AuditStores } from '../audit-context.ts'
import { plantedLedger } from '../planting/planted-ledger.ts'
import { LEDGER } from './ledger.ts'

async function* oneBlock(lines: readonly StoredLine[]): AsyncIterable<readonly StoredLine[]> {
  yield lines
}

describe('LEDGER', () => {
  it('LEDGER finds nothing in a ledger that is whole, and every leak that is planted in it', async () => {
    const { lines, checkpoint } = plantedLedger()
    const { faults } = await checkLedger(oneBlock(lines), [checkpoint])
    expect([...faults]).toEqual([])
    const planted = await LEDGER.control({} as AuditStores)
    expect(planted.length).toBeGreaterThan(5)
    expect(planted.filter(({ found }) => !found)).toEqual([])
  })
})
