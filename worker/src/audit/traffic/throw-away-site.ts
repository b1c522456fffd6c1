import { isThrowAway, throwAwayDomain } from '@gatecount/shared/domain/audit/throw-away-site'
import type { Site } from '@gatecount/shared/domain/identity/site'
import { forgetVolatile } from '../../site-life/forget-volatile.ts'
import type { AuditStores } from '../audit-context.ts'
import { newToken } from '../canaries/canary.ts'

/** Partitions look after their days every five seconds. */
const FORGOTTEN_WITHIN_MS = 30_000

export async function makeThrowAwaySite({ control, sites }: AuditStores): Promise<Site> {
  const site = await control.addSite({ domain: throwAwayDomain(newToken()), timeZone: 'UTC' })
  await sites.renew()
  return site
}

/** Removes every throw-away site there is, those of audits that broke off too. */
export async function removeThrowAwaySites(
  stores: AuditStores,
  sleep: (ms: number) => Promise<void>,
): Promise<void> {
  for (const { id } of (await stores.control.listSites()).filter(isThrowAway)) {
    // First from the list, so that nothing more is counted; then its open days; then its figures.
    await stores.control.removeSite(id)
    await stores.sites.renew()
    await forgetVolatile(stores, id, sleep, FORGOTTEN_WITHIN_MS)
    await stores.cells.forgetSite(id)
  }
}
