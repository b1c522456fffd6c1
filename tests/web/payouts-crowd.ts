import { addTestProgramme, testSale } from '@gatecount/dashboard-server/testing/affiliate-programme'
import type { PaymentDetails } from '@gatecount/shared/domain/payout/payment-details'
import { addDays } from '@gatecount/shared/domain/time/local-time'
import type { DashboardHouse } from './dashboard-house.ts'
import { SHOP } from './portal-crowd.ts'

/** A programme in euros with three affiliates whose sales can be paid; two have said how. @returns its id */
export async function sellToPay({ control }: DashboardHouse, email: string): Promise<number> {
  const now = new Date()
  const today = now.toISOString().slice(0, 10)
  const site = await control.addSite({ domain: SHOP, timeZone: 'UTC' })
  const { id, ids } = await addTestProgramme(control, {
    siteId: site.id,
    currency: 'EUR',
    terms: { minimumPayout: '1000', holdingDays: 0, approveAfterDays: 0 },
    rules: { bonuses: [], validFrom: '2020-01-01' },
    affiliates: { anna: email, bert: 'bert@people.example', carla: 'carla@people.example' },
  })
  for (const affiliate of ids.values())
    await control.programmes.changeMember(id, affiliate, { state: 'approved', day: addDays(today, -300) })
  const day = addDays(today, -20)
  const sale = (order: string, amount: bigint, code: string) =>
    testSale(order, amount, { day, currency: 'EUR', click: { code, day } })
  await control.ledger.takeSales(
    id,
    [
      sale('a', 49_990n, 'anna'),
      sale('b', 25_000n, 'anna'),
      sale('c', 80_000n, 'bert'),
      sale('d', 9000n, 'carla'),
    ],
    day,
  )
  await control.ledger.advance(id, addDays(today, -10))
  const before = new Date(now.getTime() - 10 * 86_400_000)
  const tell = (code: string, details: PaymentDetails): Promise<void> =>
    control.payouts.changeDetails(ids.get(code) ?? '', { details }, before)
  await tell('anna', { kind: 'bank', holder: 'Anna Muster', iban: 'DE89370400440532013000', bic: '' })
  await tell('bert', { kind: 'paypal', address: 'bert@people.example' })
  return id
}
