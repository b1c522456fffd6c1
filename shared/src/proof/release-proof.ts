import { createHash, type KeyObject, verify } from 'node:crypto'
import { addsUp, type PrivacyReceipt } from '../domain/privacy/receipt.ts'
import type { ReleasedCount } from '../domain/privacy/tidy-release.ts'
import type { Veiled } from '../domain/privacy/veiled.ts'
import { canonicalJson } from './canonical-json.ts'
import { verifyingKeyFrom } from './ed25519.ts'
import { strictBytes } from './node-tools.ts'
import { signDocument } from './sign-document.ts'
import { snapshotRows } from './snapshot-rows.ts'
import type { Verdict } from './verdicts.ts'

const SIGNATURE_BYTES = 64
const PUBLIC_KEY_BYTES = 32

const canonicalBytes = (value: unknown): Buffer => Buffer.from(canonicalJson(value), 'utf8')

/** SHA-256 of the canonical text, base64url. */
export const hashOf = (value: unknown): string =>
  createHash('sha256').update(canonicalBytes(value)).digest('base64url')

/** Hash of rows in whichever order they come. */
export const snapshotOf = (rows: readonly ReleasedCount[]): string => hashOf(snapshotRows(rows))

/** Ed25519 over the canonical text of the receipt, base64url. */
export const signReceipt = (receipt: PrivacyReceipt, privateKey: Veiled<Buffer>): string =>
  signDocument(receipt, privateKey)

export interface SignedRelease {
  readonly receipt: PrivacyReceipt
  readonly rows: readonly ReleasedCount[]
  /** Base64url. */
  readonly signature: string
  /** Raw 32 bytes, base64url. */
  readonly publicKey: string
}

function isSigned({ receipt, signature }: SignedRelease, key: KeyObject): boolean {
  const bytes = strictBytes(signature, SIGNATURE_BYTES)
  return bytes !== undefined && verify(null, canonicalBytes(receipt), key, bytes)
}

/** Whether the receipt was signed with this key, is the receipt of these rows, and adds up. */
export function verifyRelease(release: SignedRelease): Verdict {
  const { receipt, rows, publicKey } = release
  const raw = strictBytes(publicKey, PUBLIC_KEY_BYTES)
  if (raw === undefined) return 'key_unreadable'
  if (!isSigned(release, verifyingKeyFrom(raw))) return 'signature_differs'
  if (!addsUp(receipt)) return 'sums_differ'
  if (receipt.rows !== rows.length || receipt.snapshot !== snapshotOf(rows)) return 'rows_differ'
  return 'valid'
}

const shareDays = (a: PrivacyReceipt, b: PrivacyReceipt): boolean => a.start <= b.end && b.start <= a.end

/**
 * Whether these are all receipts of one site from its first on, in order, each of days of its own. Periods need not be
 * in order: an old log that is imported later has its weeks released later.
 */
export function verifyChain(receipts: readonly PrivacyReceipt[]): Verdict {
  for (const [at, receipt] of receipts.entries()) {
    const before = receipts[at - 1]
    if (receipt.sequence !== (before?.sequence ?? 0) + 1) return 'sequence_broken'
    if (receipt.previous !== (before === undefined ? '' : hashOf(before))) return 'chain_broken'
    if (before !== undefined && receipt.site !== before.site) return 'site_changed'
    if (receipts.slice(0, at).some(earlier => shareDays(earlier, receipt))) return 'period_repeated'
  }
  return 'valid'
}
