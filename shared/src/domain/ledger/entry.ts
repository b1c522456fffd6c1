import type { Account, Step } from './posting.ts'

/** Money in a document: minor units as a decimal text, since JSON numbers are no integers. */
export type MinorUnits = string

/** How a commission was worked out, copied onto it when it was made. */
export interface WorkedOut {
  readonly rulesVersion: number
  readonly rounding: string
  readonly base: MinorUnits
  readonly parts: readonly {
    readonly rule: string
    readonly base: MinorUnits
    readonly items: number
    readonly pay:
      | { readonly kind: 'percent'; readonly basisPoints: number }
      | { readonly kind: 'flat'; readonly amount: MinorUnits; readonly per: 'order' | 'item' }
    readonly earned: MinorUnits
  }[]
  readonly by: 'click' | 'coupon'
  /** First day on which it can be paid. */
  readonly heldUntil: string
}

/**
 * One line of a programme's ledger. Its canonical JSON (RFC 8785) is what is hashed, so it is written once and never
 * changed. Nothing in it is about a buyer: a sale is a number.
 */
export interface LedgerEntry {
  readonly version: 1
  readonly programme: number
  /** From 0: the index of its leaf. */
  readonly sequence: number
  readonly affiliate: string
  /** From 0, of this affiliate alone: a gap in a statement shows that a line is missing. */
  readonly ofAffiliate: number
  /** Local day of the site on which it was written, `YYYY-MM-DD`; never before that of the entry before. */
  readonly day: string
  readonly step: Step
  /** ISO 4217. */
  readonly currency: string
  readonly postings: readonly {
    readonly account: Account
    readonly affiliate?: string
    readonly amount: MinorUnits
  }[]
  /** Number of the sale in the programme. */
  readonly sale?: number
  /** Day of the sale. */
  readonly soldOn?: string
  readonly bonus?: string
  readonly payout?: string
  /** Why, from a closed list or in the words of whoever decided. */
  readonly reason?: string
  readonly workedOut?: WorkedOut
  /** 16 bytes, base64url, so that nobody finds an entry out by trying. */
  readonly salt: string
  /** Hash of the leaf before, base64url; empty for the first. */
  readonly previous: string
}

/** A tree of the ledger as it was at the end of a day. */
export interface Checkpoint {
  readonly kind: 'checkpoint'
  readonly version: 1
  readonly programme: number
  readonly day: string
  /** Entries in the tree. */
  readonly size: number
  /** Base64url. */
  readonly root: string
}

export interface SignedCheckpoint {
  readonly checkpoint: Checkpoint
  /** Ed25519 over its canonical JSON, base64url. */
  readonly signature: string
}

/** Sums of the accounts of an affiliate. */
export type Balances = Readonly<Record<Exclude<Account, 'expense'>, MinorUnits>>

/** What is signed of a statement. Its lines are not in it but their hash, so that they are gone through once. */
export interface Statement {
  readonly kind: 'statement'
  readonly version: 1
  readonly programme: { readonly id: number; readonly name: string; readonly site: string }
  readonly affiliate: string
  readonly currency: string
  /** First and last day. */
  readonly from: string
  readonly to: string
  readonly opening: Balances
  readonly closing: Balances
  readonly lines: number
  /** SHA-256 over the hashes of the lines' leaves, one after another, base64url. */
  readonly linesHash: string
  /** Hashes beside the entries that lead to the root of the last checkpoint, base64url. */
  readonly proof: readonly string[]
  /** Rising in size; the last one holds all entries. Between each and the next, what shows that nothing before was changed. */
  readonly checkpoints: readonly (SignedCheckpoint & { readonly consistency: readonly string[] })[]
}

/** What an affiliate gets, and can check without us. */
export interface SignedStatement {
  readonly statement: Statement
  /** All entries of the affiliate in these days, in order. */
  readonly entries: readonly LedgerEntry[]
  readonly signature: string
  /** Raw Ed25519 key, 32 bytes, base64url. */
  readonly publicKey: string
}
