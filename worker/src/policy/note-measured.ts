import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import type { CellRow } from '@gatecount/shared/domain/report/cell-row'

/** Told of the rows of each write. */
export type NoteMeasured = (rows: readonly CellRow[]) => Promise<void>

/**
 * Says of a site that visitors of it were counted, once: from then on its policy is one that somebody may have read. Before the
 * rows are stored, so that none is there of a site that may still change freely.
 */
export function noteMeasured({ policies }: Pick<ControlStore, 'policies'>): NoteMeasured {
  const known = new Set<number>()
  return async rows => {
    const sites = new Set(rows.flatMap(({ cut, site }) => (cut === 'total' ? [site] : [])))
    const fresh = [...sites].filter(site => !known.has(site))
    if (fresh.length === 0) return
    await policies.noteMeasured(fresh)
    for (const site of fresh) known.add(site)
  }
}
