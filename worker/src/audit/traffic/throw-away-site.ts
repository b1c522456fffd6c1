import { isThrowAway, throwAwayDomain } from '@gatecount/shared/domain/audit/throw-away-site'
import type { Site } from '@gatecount/shared/domain/identity/site'
import { forgetSite } from '../../site-life/delete-site.ts'
import type { AuditStores } from '../audit-context.ts'
import { newToken } from '../canaries/canary.ts'

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
    await stores.control.removeSite(id)
    await forgetSite(stores, id, sleep)
  }
}
