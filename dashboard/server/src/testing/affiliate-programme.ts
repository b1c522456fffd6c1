import { createHash } from 'node:crypto'
import type { ReceivedSale } from '@gatecount/shared/adapters/control/ledger/decide-sale'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import type { RuleSet } from '@gatecount/shared/domain/affiliate/commission-rule'
import type { Sale } from '@gatecount/shared/domain/affiliate/sale'
import type { StoredTerms } from '@gatecount/shared/domain/affiliate/stored-terms'

interface Wanted {
  readonly siteId: number
  readonly name?: string
  /** Pounds unless given. */
  readonly currency?: string
  readonly terms?: StoredTerms
  /** Addresses by code. */
  readonly affiliates: Readonly<Record<string, string>>
  readonly rules?: Partial<Omit<RuleSet, 'version'>>
}

/** A programme in pounds that pays 7.25 % and a bonus for the first sale. @returns its id, and affiliates by code */
export async function addTestProgramme(
  { programmes }: Pick<ControlStore, 'programmes'>,
  { siteId, name = 'Friends', currency = 'GBP', terms = {}, affiliates, rules = {} }: Wanted,
): Promise<{ readonly id: number; readonly ids: ReadonlyMap<string, string> }> {
  const { id } = await programmes.addProgramme({ siteId, name, currency, terms })
  await programmes.announceRules(id, {
    validFrom: '2026-01-01',
    rules: [{ id: 'all', scope: {}, pay: { kind: 'percent', basisPoints: 725 } }],
    bonuses: [{ id: 'welcome', on: { kind: 'first_sale' }, amount: 500n }],
    ...rules,
  })
  const ids = new Map<string, string>()
  for (const [code, email] of Object.entries(affiliates)) {
    const affiliate = await programmes.addAffiliate({ name: code, email })
    await programmes.changeMember(id, affiliate, { state: 'approved', day: '2026-01-01' })
    await programmes.addCode(id, { kind: 'code', code, affiliate })
    ids.set(code, affiliate)
  }
  return { id, ids }
}

/** A sale by the code, with an order number of its own. */
export const testSale = (order: string, amount: bigint, more: Partial<Sale> = {}): ReceivedSale => ({
  order: createHash('sha256').update(order).digest(),
  confirmed: true,
  sale: {
    currency: 'GBP',
    day: '2026-03-01',
    lines: [{ amount, quantity: 1 }],
    discount: 0n,
    tax: 0n,
    shipping: 0n,
    click: { code: 'anna', day: '2026-03-01' },
    ...more,
  },
})
