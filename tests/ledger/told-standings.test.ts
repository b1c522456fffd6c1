import { describe, expect, it } from 'vitest'
import { saleOf } from './open-ledger.ts'
import { useLedger } from './use-ledger.ts'

const house = useLedger()
const TODAY = '2009-12-02'
const told = (order: string) => ({ ...saleOf(order, 10_000n), confirmed: false })

const withBonus = (
  on: { readonly kind: 'first_sale' } | { readonly kind: 'milestone'; readonly sales: number },
) =>
  house.newProgramme({
    rules: {
      validFrom: '2009-01-01',
      rules: [{ id: 'all', scope: {}, pay: { kind: 'percent', basisPoints: 1000 } }],
      bonuses: [{ id: 'welcome', on, amount: 500n }],
    },
  })

describe('a sale that a browser told', () => {
  it('is the first sale when the shop has signed it, though somebody approved it before, and its bonus stands with it', async () => {
    const { ledger } = house.store
    const { id, affiliates } = await withBonus({ kind: 'first_sale' })
    await ledger.takeSales(id, [told('one')], TODAY)
    await ledger.decideSales(id, [{ sale: 1, verdict: 'approve' }], TODAY)
    await ledger.takeSales(id, [saleOf('one', 10_000n)], TODAY)
    const anna = affiliates.get('anna') ?? ''
    expect(await ledger.balances(id, anna)).toMatchObject({ pending: '0', approved: '-1500' })
    await ledger.advance(id, '2010-12-31')
    expect(await ledger.balances(id, anna)).toMatchObject({ pending: '0', approved: '0', payable: '-1500' })
  })

  it('does not count when it was rejected', async () => {
    const { ledger } = house.store
    const { id, affiliates } = await withBonus({ kind: 'milestone', sales: 2 })
    await ledger.takeSales(id, [told('made up')], TODAY)
    await ledger.decideSales(id, [{ sale: 1, verdict: 'reject', reason: 'made up' }], TODAY)
    await ledger.takeSales(id, [saleOf('one', 10_000n)], TODAY)
    const anna = affiliates.get('anna') ?? ''
    expect(await ledger.balances(id, anna)).toMatchObject({ pending: '-1000' })
    await ledger.takeSales(id, [saleOf('two', 10_000n)], TODAY)
    expect(await ledger.balances(id, anna)).toMatchObject({ pending: '-2500' })
  })
})
