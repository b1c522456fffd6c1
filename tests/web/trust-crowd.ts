import { addTestProgramme, testSale } from '@gatecount/dashboard-server/testing/affiliate-programme'
import type { Suspicion } from '@gatecount/shared/domain/fraud/find-signs'
import { addDays } from '@gatecount/shared/domain/time/local-time'
import type { DashboardHouse } from './dashboard-house.ts'
import { SHOP } from './portal-crowd.ts'

const today = (): string => new Date().toISOString().slice(0, 10)

/** A look that found something about an affiliate. */
const seen = (affiliate: string): Suspicion => ({
  affiliate,
  sign: 'same_day',
  figures: {
    from: addDays(today(), -90),
    to: addDays(today(), -1),
    hits: 58,
    of: 60,
    others: { hits: 120, of: 400, affiliates: 5 },
    low: 0.886,
    high: 0.991,
    expected: 0.3,
    chance: 2e-9,
  },
})

/** A programme in which one sale was rejected and one came too late, and whose affiliate shows a sign. @returns its id */
export async function rejectAnna({ control }: DashboardHouse, email: string): Promise<number> {
  const site = await control.addSite({ domain: SHOP, timeZone: 'UTC' })
  const { id, ids } = await addTestProgramme(control, { siteId: site.id, affiliates: { anna: email } })
  const day = addDays(today(), -5)
  await control.ledger.takeSales(
    id,
    [
      testSale('kept', 9999n, { day, click: { code: 'anna', day } }),
      testSale('rejected', 5000n, { day, click: { code: 'anna', day } }),
      testSale('late', 4900n, { day, click: { code: 'anna', day: addDays(day, -31) } }),
    ],
    day,
  )
  const decision = { sale: 2, verdict: 'reject', reason: 'A test order' } as const
  await control.ledger.decideSales(id, [decision], today())
  await control.trust.addLook(id, [seen(ids.get('anna') ?? '')], today())
  return id
}
