import type { SignedStatement } from '@gatecount/shared/domain/ledger/entry'
import type { SignedShared } from '@gatecount/shared/domain/report-sharing/shared-document'
import { checkShared } from '@gatecount/shared/proof/check-shared'
import { type CheckingTools, checkStatement } from '@gatecount/shared/proof/check-statement'
import { claimsToBeShared, parseShared } from '@gatecount/shared/proof/parse-shared'
import { parseStatement } from '@gatecount/shared/proof/parse-statement'
import type { SharedVerdict } from '@gatecount/shared/proof/shared-verdicts'
import type { StatementVerdict } from '@gatecount/shared/proof/statement-verdicts'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesOf, isSigned, keyFrom } from '../../../lib/ed25519.ts'

/** What a check found, and in which shared report. */
export interface CheckedShared {
  readonly kind: 'shared'
  readonly verdict: SharedVerdict | 'cannot_check'
  readonly signed?: SignedShared
}

/** What a check found, and in which statement. */
export interface CheckedStatement {
  readonly kind: 'statement'
  readonly verdict: StatementVerdict | 'cannot_check'
  readonly signed?: SignedStatement
}

const BROWSER_TOOLS: CheckingTools = {
  hash: sha256,
  bytesOf,
  async verify(text, signature, publicKey) {
    const key = await keyFrom(publicKey)
    return typeof key !== 'string' && (await isSigned(text, signature, key))
  },
}

export type CheckedFile = CheckedStatement | CheckedShared

function read(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function checkSharedFile(value: unknown, expected: string | undefined): Promise<CheckedShared> {
  const kind = 'shared'
  const signed = parseShared(value)
  if (signed === undefined) return { kind, verdict: 'unreadable' }
  if (expected !== undefined && signed.publicKey !== expected) return { kind, verdict: 'other_key', signed }
  const key = await keyFrom(signed.publicKey)
  if (key === 'cannot_check') return { kind, verdict: key, signed }
  return { kind, verdict: await checkShared(signed, BROWSER_TOOLS), signed }
}

/**
 * Asks of a statement or of a shared report what `gatecount verify` asks, in this browser: nothing is sent.
 * @param expected the key it must be signed with; without one, that of the file
 */
export async function checkFile(text: string, expected?: string): Promise<CheckedFile> {
  const value = read(text)
  if (claimsToBeShared(value)) return await checkSharedFile(value, expected)
  const kind = 'statement'
  const signed = parseStatement(value)
  if (signed === undefined) return { kind, verdict: 'unreadable' }
  if (expected !== undefined && signed.publicKey !== expected) return { kind, verdict: 'other_key', signed }
  const key = await keyFrom(signed.publicKey)
  if (typeof key === 'string') return { kind, verdict: key, signed }
  return { kind, verdict: await checkStatement(signed, BROWSER_TOOLS), signed }
}
