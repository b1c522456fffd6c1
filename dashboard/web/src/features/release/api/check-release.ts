import { addsUp, type PrivacyReceipt } from '@gatecount/shared/domain/privacy/receipt'
import { canonicalJson } from '@gatecount/shared/proof/canonical-json'
import { snapshotRows } from '@gatecount/shared/proof/snapshot-rows'
import type { Verdict } from '@gatecount/shared/proof/verdicts'
import { useQuery } from '@tanstack/react-query'
import type { WholeRelease } from './releases.ts'

/** `cannot_check`: browsers offer it on https and localhost only, and older ones do not know Ed25519. */
type BrowserVerdict = Verdict | 'cannot_check'

const canonicalBytes = (value: unknown) => new TextEncoder().encode(canonicalJson(value))

/** @throws DOMException for what is not base64url */
const bytesOf = (base64url: string) =>
  Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), byte => byte.charCodeAt(0))

const toBase64Url = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

const hashOf = async (value: unknown): Promise<string> =>
  toBase64Url(await crypto.subtle.digest('SHA-256', canonicalBytes(value)))

async function keyFrom(base64url: string): Promise<CryptoKey | 'key_unreadable' | 'cannot_check'> {
  // Not there where the page came over plain http.
  if ((crypto as Partial<Crypto>).subtle === undefined) return 'cannot_check'
  try {
    return await crypto.subtle.importKey('raw', bytesOf(base64url), 'Ed25519', false, ['verify'])
  } catch (error) {
    return error instanceof DOMException && error.name === 'NotSupportedError'
      ? 'cannot_check'
      : 'key_unreadable'
  }
}

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
  if (!(await crypto.subtle.verify('Ed25519', key, bytesOf(signature), canonicalBytes(receipt))))
    return 'signature_differs'
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
