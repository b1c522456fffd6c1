import type { PrivacyReceipt } from '../../domain/privacy/receipt.ts'
import { RELEASE_FAMILY_NAMES, type ReleaseFamilyName } from '../../domain/privacy/release-families.ts'
import type { ReleaseSource } from '../../domain/report-sharing/compose-document.ts'
import type { SharedRelease } from '../../domain/report-sharing/shared-document.ts'
import type { CellReader } from './port.ts'
import { KEY_ROW, RECEIPT_ROW } from './release-rows.ts'
import { type ReleasedQuery, releasedSql } from './released-query.ts'

interface Row {
  readonly day: string
  readonly family: string
  readonly first: string
  readonly second: string
  readonly count: number | string
}

/**
 * Everything that those can ask with whom figures are shared. Nothing here takes SQL, so whoever holds this and no
 * reader of cells cannot name another table (law 6).
 */
export interface Released {
  /** Labels of all releases of a site, by their days. */
  receipts(siteId: number): Promise<SharedRelease[]>
  /** These releases with their rows of these families; those whose counts are no longer kept are left out. */
  withRows(
    siteId: number,
    releases: readonly SharedRelease[],
    families: readonly ReleaseFamilyName[],
  ): Promise<ReleaseSource[]>
}

const isFamily = (name: string): name is ReleaseFamilyName =>
  (RELEASE_FAMILY_NAMES as readonly string[]).includes(name)

/** @param cells the reader whose connection is used; what is asked of it is {@link releasedSql} alone */
export function openReleased(cells: Pick<CellReader, 'rows'>): Released {
  const ask = async (query: ReleasedQuery): Promise<Row[]> => await cells.rows<Row>(releasedSql(query))
  return {
    async receipts(site) {
      const rows = await ask({ site, families: [RECEIPT_ROW, KEY_ROW] })
      return rows
        .filter(({ family }) => family === RECEIPT_ROW)
        .map(({ day, first, second }) => ({
          receipt: JSON.parse(first) as PrivacyReceipt,
          signature: second,
          publicKey: rows.find(row => row.family === KEY_ROW && row.day === day)?.first ?? '',
        }))
    },

    async withRows(site, releases, families) {
      if (releases.length === 0) return []
      const starts = releases.map(({ receipt }) => receipt.start)
      // Every release has its visitors, while its counts are kept.
      const rows = await ask({ site, starts, families: [...new Set([...families, 'visitors'] as const)] })
      return releases.flatMap(release => {
        const own = rows.filter(({ day }) => day === release.receipt.start)
        if (own.length === 0) return []
        const kept = own.flatMap(({ family, first, second, count }) =>
          isFamily(family) && families.includes(family)
            ? [{ family, first, second, count: Number(count) }]
            : [],
        )
        return [{ ...release, rows: kept }]
      })
    },
  }
}
