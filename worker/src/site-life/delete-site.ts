import type { DeletionStep, TakenSiteTask } from '@gatecount/shared/domain/site-life/site-task'
import type { AtWork } from '../tasks/work-leased.ts'
import { clearQueue } from './clear-queue.ts'
import { forgetVolatile } from './forget-volatile.ts'
import type { SiteLifeStores } from './site-life-stores.ts'

const LOOK_MS = 1_000

/** Each step can be done again, so a deletion that was killed anywhere begins anew. */
export async function deleteSite(
  stores: SiteLifeStores,
  { id, siteId }: TakenSiteTask,
  { say, sleep }: AtWork<DeletionStep>,
): Promise<void> {
  const { cells, control, sites } = stores
  await say('memory')
  await sites.renew()
  await forgetVolatile(stores, siteId, sleep)
  await say('queue')
  await clearQueue(stores, siteId, sleep)
  await say('figures')
  await cells.forgetSite(siteId)
  await say('disk')
  const replaced = await cells.replacedParts()
  for (;;) {
    const left = await cells.replacedParts()
    if (![...replaced].some(part => left.has(part))) break
    await sleep(LOOK_MS)
  }
  await say('traces')
  await control.eraseSiteTraces(id)
  await control.finishSiteTask(id)
}
