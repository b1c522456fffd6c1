import type { StoredReport } from '@gatecount/shared/adapters/control/shared-reports'
import type { SharingDeps } from '../sharing-deps.ts'

/** How many releases there are of the sites of a report: one more means that there is something new to send. */
export async function countReleases(
  { released }: Pick<SharingDeps, 'released'>,
  { sites }: Pick<StoredReport, 'sites'>,
): Promise<number> {
  const counts = await Promise.all(sites.map(async ({ id }) => (await released.receipts(id)).length))
  return counts.reduce((sum, count) => sum + count, 0)
}
