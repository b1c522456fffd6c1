import type { PrivacyReceipt } from '../../domain/privacy/receipt.ts'
import { monthOf, weekOf } from '../../domain/time/period.ts'
import { canonicalJson } from '../../proof/canonical-json.ts'
import { ONE_BLOCK } from './one-block.ts'
import type { CellWriter, ReleaseBlock } from './port.ts'
import { KEY_ROW, RECEIPT_ROW } from './release-rows.ts'
import type { ClickHouseSession } from './session.ts'
import { tabSeparated } from './tab-separated.ts'

const HAS = `SELECT count() AS n FROM released WHERE site = {site:UInt32} AND family = '${RECEIPT_ROW}'
  AND JSONExtractString(first, 'start') <= {end:String} AND JSONExtractString(first, 'end') >= {start:String}`
const LAST = `SELECT first AS receipt FROM released WHERE site = {site:UInt32} AND family = '${RECEIPT_ROW}'
  ORDER BY JSONExtractUInt(first, 'sequence') DESC LIMIT 1`

/** Columns in the order of the table. */
function encodeRelease({ site, release }: ReleaseBlock): Buffer {
  const { receipt, signature, publicKey, rows } = release
  const { period, start } = receipt
  return tabSeparated([
    [site, period, start, RECEIPT_ROW, canonicalJson(receipt), signature, 0],
    [site, period, start, KEY_ROW, publicKey, '', 0],
    ...rows.map(({ family, first, second, count }) => [site, period, start, family, first, second, count]),
  ])
}

export function createReleaseWriter(
  session: ClickHouseSession,
): Pick<CellWriter, 'appendRelease' | 'hasRelease' | 'lastReceipt'> {
  const hasRelease: CellWriter['hasRelease'] = async (site, period, start) => {
    const { end } = period === 'week' ? weekOf(start) : monthOf(start)
    const [row] = await session.query<{ n: number }>({ text: HAS, params: { site, start, end } })
    return Number(row?.n ?? 0) > 0
  }
  return {
    hasRelease,
    async appendRelease(block, confirm) {
      const { period, start } = block.release.receipt
      if (await hasRelease(block.site, period, start)) return
      const encoded = encodeRelease(block)
      await confirm?.()
      await session.insert('released', encoded, {
        ...ONE_BLOCK,
        insert_deduplication_token: `release:${block.site}:${period}:${start}`,
      })
    },
    async lastReceipt(site) {
      const [row] = await session.query<{ receipt: string }>({ text: LAST, params: { site } })
      return row === undefined ? undefined : (JSON.parse(row.receipt) as PrivacyReceipt)
    },
  }
}
