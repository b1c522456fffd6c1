import type { PrivacyReceipt } from '../../domain/privacy/receipt.ts'
import type { ReleasedCount } from '../../domain/privacy/tidy-release.ts'
import type { SignedRelease } from '../../proof/release-proof.ts'
import type { CellReader } from './port.ts'
import { KEY_ROW, RECEIPT_ROW } from './release-rows.ts'

/** Reads a statement and its parameters. */
export type ReleaseSource = Pick<CellReader, 'rows'>

/** What is released is read by these statements and no others; none of them names another table. */
const RECEIPTS = `SELECT first AS receipt, second AS signature FROM released
WHERE site = {site:UInt32} AND family = '${RECEIPT_ROW}'
ORDER BY JSONExtractUInt(first, 'sequence')`
const RELEASE = `SELECT family, first, second, count FROM released
WHERE (site, period, start) IN (
  SELECT site, period, start FROM released
  WHERE site = {site:UInt32} AND family = '${RECEIPT_ROW}' AND JSONExtractUInt(first, 'sequence') = {sequence:UInt32})
ORDER BY family, first, second`

/** A receipt as it was signed, without the counts it is about. */
export type SignedReceipt = Pick<SignedRelease, 'receipt' | 'signature'>

/** All receipts of a site, in the order of the chain. */
export async function readReceipts(cells: ReleaseSource, siteId: number): Promise<SignedReceipt[]> {
  const rows = await cells.rows<{ receipt: string; signature: string }>({
    text: RECEIPTS,
    params: { site: siteId },
  })
  return rows.map(({ receipt, signature }) => ({
    receipt: JSON.parse(receipt) as PrivacyReceipt,
    signature,
  }))
}

interface Row {
  readonly family: string
  readonly first: string
  readonly second: string
  readonly count: number | string
}

/** One release, complete: what can be verified by itself. */
export async function readRelease(
  cells: ReleaseSource,
  siteId: number,
  sequence: number,
): Promise<SignedRelease | undefined> {
  const rows = await cells.rows<Row>({ text: RELEASE, params: { site: siteId, sequence } })
  const receipt = rows.find(row => row.family === RECEIPT_ROW)
  const key = rows.find(row => row.family === KEY_ROW)
  if (receipt === undefined || key === undefined) return undefined
  return {
    receipt: JSON.parse(receipt.first) as PrivacyReceipt,
    signature: receipt.second,
    publicKey: key.first,
    rows: rows
      .filter(row => row !== receipt && row !== key)
      .map(({ family, first, second, count }) => ({
        family: family as ReleasedCount['family'],
        first,
        second,
        count: Number(count),
      })),
  }
}
