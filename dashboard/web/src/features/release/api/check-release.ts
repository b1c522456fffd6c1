import { addsUp, type PrivacyReceipt } from '@gatecount/shared/domain/privacy/receipt'
import { canonicalJson } from '@gatecount/shared/proof/canonical-json'
import { snapshotRows } from '@gatecount/shared/proof/snapshot-rows'
import type { Verdict } from '@gatecount/shared/proof/verdicts'
import { useQuery } from '@tanstack/react-query'
import { isSigned, keyFrom, type NoKey, toBase64Url } from '../../../lib/ed25519.ts'
import type { WholeRelease } from './releases.ts'

type BrowserVerdict = Verdict | NoKey

const hashOf = async (value: unknown): Promise<string> =>
  toBase64Url(
    new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalJson(value)))),
  )

/**
 * The same questions as `gatecount verify` asks, answered here: whether the receipt was signed with this key, is the
 * receipt of these counts, adds up, and follows the receipt before.
 */
async function checkRelease(
  { receipt, rows, signature, publicKey }: WholeRelease,
  before: PrivacyReceipt | undefined,
): Promise<BrowserVerdict> {
  const key = await keyFrom(publicKey)
  if (typeof key === 'string') return key
  if (!(await isSigned(canonicalJson(receipt), signature, key))) return 'signature_differs'
  if (!addsUp(receipt)) return 'sums_differ'
  if (receipt.rows !== rows.length || receipt.snapshot !== (await hashOf(snapshotRows(rows))))
    return 'rows_differ'
  if (receipt.previous !== (before === undefined ? '' : await hashOf(before))) return 'chain_broken'
  return 'valid'
}

export const useCheck = (release: WholeRelease, before: PrivacyReceipt | undefined) =>
  useQuery({
    queryKey: ['release-check', release.receipt.snapshot, release.signature, before?.snapshot],
    queryFn: () => checkRelease(release, before),
    // Nothing is asked of the server, so there is nothing to wait for.
    networkMode: 'always',
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
