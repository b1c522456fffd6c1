import type { SignedStatement } from '@gatecount/shared/domain/ledger/entry'
import { type CheckingTools, checkStatement } from '@gatecount/shared/proof/check-statement'
import { parseStatement } from '@gatecount/shared/proof/parse-statement'
import type { StatementVerdict } from '@gatecount/shared/proof/statement-verdicts'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesOf, isSigned, keyFrom } from '../../../lib/ed25519.ts'

/** What a check found, and in which statement. */
export interface CheckedFile {
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

function read(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * Asks of a statement what `gatecount verify` asks, in this browser: nothing is sent.
 * @param expected the key it must be signed with; without one, that of the file
 */
export async function checkFile(text: string, expected?: string): Promise<CheckedFile> {
  const signed = parseStatement(read(text))
  if (signed === undefined) return { verdict: 'unreadable' }
  if (expected !== undefined && signed.publicKey !== expected) return { verdict: 'other_key', signed }
  const key = await keyFrom(signed.publicKey)
  if (typeof key === 'string') return { verdict: key, signed }
  return { verdict: await checkStatement(signed, BROWSER_TOOLS), signed }
}
