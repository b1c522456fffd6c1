import { describe, expect, it } from 'vitest'
import type { Balances, LedgerEntry, SignedStatement } from '../domain/ledger/entry.ts'
import { MerkleTree } from '../domain/ledger/merkle-tree.ts'
import { postingsOf, type Step } from '../domain/ledger/posting.ts'
import { checkStatement, leafOf } from './check-statement.ts'
import { generateSigningKeyPair } from './ed25519.ts'
import { makeStatement } from './make-statement.ts'
import { NODE_TOOLS, sha256 } from './node-tools.ts'
import { signDocument } from './sign-document.ts'

const keys = generateSigningKeyPair()
const NONE: Balances = { pending: '0', approved: '0', payable: '0', paid: '0', clawback: '0' }

interface Written {
  readonly entries: LedgerEntry[]
  readonly leaves: Uint8Array[]
}

function write(lines: readonly (readonly [string, Step, bigint])[]): Written {
  const entries: LedgerEntry[] = []
  const leaves: Uint8Array[] = []
  for (const [affiliate, step, amount] of lines) {
    const entry: LedgerEntry = {
      version: 1,
      programme: 7,
      sequence: entries.length,
      affiliate,
      ofAffiliate: entries.filter(one => one.affiliate === affiliate).length,
      day: '2026-03-31',
      step,
      currency: 'GBP',
      postings: postingsOf(step, affiliate, amount).map(posting => ({
        ...posting,
        amount: String(posting.amount),
      })),
      sale: entries.length,
      salt: Buffer.alloc(16, entries.length).toString('base64url'),
      previous: Buffer.from(leaves.at(-1) ?? []).toString('base64url'),
      ...(step === 'earned' && {
        workedOut: {
          rulesVersion: 1,
          rounding: 'half_up_magnitude',
          base: '9999',
          parts: [
            {
              rule: 'all',
              base: '9999',
              items: 1,
              pay: { kind: 'percent', basisPoints: 725 },
              earned: '725',
            },
          ],
          by: 'click',
          heldUntil: '2026-04-30',
        },
      }),
    }
    entries.push(entry)
    leaves.push(leafOf(sha256, entry))
  }
  return { entries, leaves }
}

const checkpointOf = ({ leaves }: Written, size: number, day: string) => {
  const checkpoint = {
    kind: 'checkpoint' as const,
    version: 1 as const,
    programme: 7,
    day,
    size,
    root: Buffer.from(new MerkleTree(sha256, leaves).root(size)).toString('base64url'),
  }
  return { checkpoint, signature: signDocument(checkpoint, keys.privateKey) }
}

const written = write([
  ['anna', 'earned', 725n],
  ['bert', 'earned', 725n],
  ['anna', 'approved', 725n],
  ['bert', 'rejected', 725n],
  ['anna', 'earned', 725n],
  ['anna', 'due', 725n],
])

function statementOf(
  from: Written = written,
  closing: Balances = { ...NONE, pending: '-725', payable: '-725' },
  checkpoints = [checkpointOf(written, 2, '2026-03-30'), checkpointOf(from, 6, '2026-03-31')],
): SignedStatement {
  return makeStatement({
    about: {
      programme: { id: 7, name: 'Shop', site: 'shop.example' },
      affiliate: 'anna',
      currency: 'GBP',
      from: '2026-03-01',
      to: '2026-03-31',
      opening: NONE,
      closing,
    },
    entries: from.entries.filter(entry => entry.affiliate === 'anna'),
    tree: new MerkleTree(sha256, from.leaves),
    checkpoints,
    keys,
  })
}

/** Signs a changed statement anew, as whoever has the key could. */
function resigned(change: (signed: SignedStatement) => unknown): SignedStatement {
  const signed = structuredClone(statementOf())
  change(signed)
  return { ...signed, signature: signDocument(signed.statement, keys.privateKey) }
}

const check = (signed: SignedStatement) => checkStatement(signed, NODE_TOOLS)

describe('checkStatement()', () => {
  it('finds a statement valid as it was made', async () => {
    expect(await check(statementOf())).toBe('valid')
  })

  it('finds any change of a byte of the document', async () => {
    const text = JSON.stringify(statementOf())
    // Every seventh place is enough to meet each member.
    for (let at = 0; at < text.length; at += 7) {
      const changed = text.slice(0, at) + (text[at] === '1' ? '2' : '1') + text.slice(at + 1)
      let signed: SignedStatement
      try {
        signed = JSON.parse(changed) as SignedStatement
      } catch {
        continue
      }
      const verdict = await check(signed).catch(() => 'unreadable')
      expect(verdict).not.toBe('valid')
    }
  })

  it('finds a line that the ledger never had, and one that was left out, though the statement is signed anew', async () => {
    const forged = resigned(({ entries }) => Object.assign(entries[0] ?? {}, { sale: 99 }))
    expect(await check(forged)).toBe('entry_differs')
    const shorter = resigned(signed => Object.assign(signed, { entries: signed.entries.toSpliced(1, 1) }))
    expect(await check(shorter)).toBe('entry_missing')
  })

  it('finds history that was written anew behind a published checkpoint', async () => {
    const other = write([
      ['anna', 'earned', 725n],
      ['bert', 'earned', 724n],
      ['anna', 'approved', 725n],
      ['bert', 'rejected', 724n],
      ['anna', 'earned', 725n],
      ['anna', 'due', 725n],
    ])
    expect(await check(statementOf(other))).toBe('history_differs')
  })

  it('finds balances that are not the sum of the lines, and commissions above base and rate', async () => {
    expect(await check(statementOf(written, { ...NONE, pending: '-724', payable: '-725' }))).toBe(
      'balance_differs',
    )
    const much = write([['anna', 'earned', 726n]])
    const signed = statementOf(much, { ...NONE, pending: '-726' }, [checkpointOf(much, 1, '2026-03-31')])
    expect(await check(signed)).toBe('arithmetic_differs')
  })

  it('refuses a checkpoint of somebody else', async () => {
    const stranger = generateSigningKeyPair()
    const foreign = resigned(({ statement: { checkpoints } }) => {
      const [first] = checkpoints
      if (first) Object.assign(first, { signature: signDocument(first.checkpoint, stranger.privateKey) })
    })
    expect(await check(foreign)).toBe('checkpoint_differs')
  })
})
