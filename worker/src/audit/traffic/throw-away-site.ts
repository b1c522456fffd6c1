import { isThrowAway, throwAwayDomain } from '@gatecount/shared/domain/audit/throw-away-site'
import { partitionOf, type Site } from '@gatecount/shared/domain/identity/site'
import { volatileKeys } from '../../volatile/volatile-keys.ts'
import type { AuditStores } from '../audit-context.ts'
import { newToken } from '../canaries/canary.ts'

const POLL_MS = 250
/** Partitions look after their days every five seconds. */
const FORGOTTEN_WITHIN_MS = 30_000

export async function makeThrowAwaySite({ control, sites }: AuditStores): Promise<Site> {
  const site = await control.addSite({ domain: throwAwayDomain(newToken()), timeZone: 'UTC' })
  await sites.renew()
  return site
}

/** Removes the site: first from the list, so that nothing more is counted, then its open days, then its cells. */
async function removeSite(
  stores: AuditStores,
  site: Site,
  sleep: (ms: number) => Promise<void>,
): Promise<void> {
  const { control, sites, volatileRedis, cells, partitions } = stores
  await control.removeSite(site.id)
  await sites.renew()
  const { days } = volatileKeys(partitionOf(site.id, partitions))
  for (let waited = 0; waited < FORGOTTEN_WITHIN_MS; waited += POLL_MS) {
    const open = await volatileRedis.smembers(days)
    if (!open.some(id => id.startsWith(`${site.id}/`))) break
    await sleep(POLL_MS)
  }
  await cells.forgetSite(site.id)
}

/** Removes every throw-away site there is, those of audits that broke off too. */
export async function removeThrowAwaySites(
  stores: AuditStores,
  sleep: (ms: number) => Promise<void>,
): Promise<void> {
  for (const site of (await stores.control.listSites()).filter(isThrowAway))
    await removeSite(stores, site, sleep)
}
