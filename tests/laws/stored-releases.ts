import type { CellReader } from '@gatecount/shared/adapters/clickhouse/port'
import type { PrivacyReceipt } from '@gatecount/shared/domain/privacy/receipt'
import type { ReleasedCount } from '@gatecount/shared/domain/privacy/tidy-release'
import type { SignedRelease } from '@gatecount/shared/proof/release-proof'

interface StoredRow extends Omit<ReleasedCount, 'family'> {
  readonly start: string
  readonly family: string
}

/** The releases of a site as anybody would read them, by the beginning of their periods. */
export async function storedReleases(reader: CellReader, site: number): Promise<SignedRelease[]> {
  const rows = await reader.rows<StoredRow>({
    text: `SELECT toString(start) AS start, family, first, second, toInt32(count) AS count FROM released
      WHERE site = {site:UInt32} ORDER BY released.start, family, first, second`,
    params: { site },
  })
  const starts = [...new Set(rows.map(row => row.start))]
  return starts.map(start => {
    const own = rows.filter(row => row.start === start)
    const receipt = own.find(row => row.family === 'receipt')
    const counts = own.filter(row => row.family !== 'receipt' && row.family !== 'key')
    return {
      receipt: JSON.parse(receipt?.first ?? '') as PrivacyReceipt,
      signature: receipt?.second ?? '',
      publicKey: own.find(row => row.family === 'key')?.first ?? '',
      rows: counts.map(({ family, first, second, count }) => ({
        family: family as ReleasedCount['family'],
        first,
        second,
        count: Number(count),
      })),
    }
  })
}

/** Rows in an order of their own, to compare. */
export const sortedRows = (rows: readonly ReleasedCount[]): string[] =>
  rows.map(({ family, first, second, count }) => JSON.stringify([family, first, second, count])).sort()
