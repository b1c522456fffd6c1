import { randomBytes } from 'node:crypto'
import type { LedgerEntry } from '../../../domain/ledger/entry.ts'
import { postingsOf } from '../../../domain/ledger/posting.ts'
import { leafOf } from '../../../proof/check-statement.ts'
import { sha256 } from '../../../proof/node-tools.ts'
import type { NewLine } from './append-lines.ts'

/** Where lines are put behind. */
export interface LedgerEnd {
  readonly programme: number
  readonly currency: string
  /** On which they are written. */
  readonly day: string
  /** Of the first of them. */
  readonly sequence: number
  /** Leaf of the line before, base64url; empty for the first. */
  readonly previous: string
  /** Number of the last line of each affiliate that has any. */
  readonly ofAffiliates: ReadonlyMap<string, number>
}

export interface ChainedLine {
  readonly entry: LedgerEntry
  readonly leaf: Buffer
}

/** Gives lines their places in the chain, and hashes them. */
export function chainLines(lines: readonly NewLine[], end: LedgerEnd): ChainedLine[] {
  const { programme, currency, day } = end
  const last = new Map(end.ofAffiliates)
  let { sequence, previous } = end
  return lines.map(({ affiliate, step, amount, ...more }) => {
    const ofAffiliate = (last.get(affiliate) ?? -1) + 1
    last.set(affiliate, ofAffiliate)
    const entry: LedgerEntry = {
      version: 1,
      programme,
      sequence,
      affiliate,
      ofAffiliate,
      day,
      step,
      currency,
      postings: postingsOf(step, affiliate, amount).map(side => ({ ...side, amount: String(side.amount) })),
      ...more,
      salt: randomBytes(16).toString('base64url'),
      previous,
    }
    const leaf = Buffer.from(leafOf(sha256, entry))
    sequence++
    previous = leaf.toString('base64url')
    return { entry, leaf }
  })
}
