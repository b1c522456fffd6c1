import type { SiteTaskStep, TakenSiteTask } from '@gatecount/shared/domain/site-life/site-task'
import type { Log } from '@gatecount/shared/process/log'
import { workLeased } from '../tasks/work-leased.ts'
import { deleteSite } from './delete-site.ts'
import { importSite } from './import-site.ts'
import type { SiteLifeStores } from './site-life-stores.ts'

/** Takes deletions and imports of sites, one at a time, for as long as the worker runs. */
export async function workSiteTasks(stores: SiteLifeStores, signal: AbortSignal, log: Log): Promise<void> {
  const { control } = stores
  await workLeased<TakenSiteTask, SiteTaskStep>(
    {
      name: 'site task',
      take: control.takeSiteTask,
      note: ({ id }, step, leaseSeconds) => control.noteSiteTask(id, step, leaseSeconds),
      begins: () => 'waiting',
      async work(task, at) {
        await (task.kind === 'deletion' ? deleteSite(stores, task, at) : importSite(stores, task, at))
        log.info('site task finished', { reason: task.kind })
      },
    },
    signal,
    log,
  )
}
