import type { Pool } from 'pg'
import type { Balances, SignedStatement } from '../../../domain/ledger/entry.ts'
import type { StoredCheckpoint, StoredLine } from '../../../proof/check-ledger.ts'
import type { SigningKeyPair } from '../../../proof/ed25519.ts'
import { inTransaction } from '../transaction.ts'
import { firstUnsigned, signDays } from './checkpoints.ts'
import type { ReceivedSale } from './decide-sale.ts'
import { forgetAnswers, lookUpAnswer } from './intake-answers.ts'
import type { IntakeAnswer, IntakeMessage } from './intake-message.ts'
import { advanceCommissions, type Decision, decideSales } from './move-commissions.ts'
import { readBalances, readStatement, type StatementWanted } from './read-ledger.ts'
import { settleTiers } from './settle-tiers.ts'
import { storedCheckpoints, storedLines } from './stored-ledger.ts'
import { takeMessages } from './take-messages.ts'
import { type ReceivedRefund, type RefundAnswer, takeRefunds } from './take-refunds.ts'
import { type SaleAnswer, takeSales } from './take-sales.ts'

/**
 * Sales, and the ledger of what they earn. Every verb is one transaction, and every one can be repeated: what was taken in
 * once is not taken in again. `today` is the local day of the site.
 */
export interface LedgerStore {
  takeSales(programmeId: number, received: readonly ReceivedSale[], today: string): Promise<SaleAnswer[]>
  takeRefunds(
    programmeId: number,
    received: readonly ReceivedRefund[],
    today: string,
  ): Promise<RefundAnswer[]>
  /** What a shop sent, of any programme of the site, with what it is answered; the same message gets the same answer. */
  takeMessages(siteId: number, messages: readonly IntakeMessage[], today: string): Promise<IntakeAnswer[]>
  /** What was answered to a message, by one of its tickets. */
  lookUpAnswer(siteId: number, ticket: string): Promise<IntakeAnswer | undefined>
  /** Forgets what was answered before a day. */
  forgetAnswers(siteId: number, before: string): Promise<void>
  /** @returns the numbers of the sales that were waiting and are decided now */
  decideSales(programmeId: number, decisions: readonly Decision[], today: string): Promise<number[]>
  /** Approves what is due for it and makes payable what was held long enough. @returns how many; call again until none */
  advance(programmeId: number, today: string): Promise<number>
  /** Signs the ledger as it was at the end of each day that has no checkpoint yet, up to one that is over. */
  signDays(programmeId: number, until: string): Promise<void>
  /** The first day without a checkpoint; undefined as long as there is no line. */
  firstUnsigned(programmeId: number): Promise<string | undefined>
  /**
   * Pays the tiers that affiliates came to in a month (`YYYY-MM`) that is over, for all its sales. Done again, it pays for what came late.
   * @returns how many commissions were raised
   */
  settleTiers(programmeId: number, month: string, today: string): Promise<number>
  /** All lines as they lie there, a block at a time, for whoever checks them. */
  storedLines(programmeId: number): AsyncIterable<readonly StoredLine[]>
  storedCheckpoints(programmeId: number): Promise<StoredCheckpoint[]>
  balances(programmeId: number, affiliate: string): Promise<Balances>
  /** Undefined as long as no day of the programme has been signed. */
  statement(programmeId: number, wanted: StatementWanted): Promise<SignedStatement | undefined>
}

/** @param keys signs checkpoints and statements */
export function createLedger(pool: Pool, keys: () => Promise<SigningKeyPair>): LedgerStore {
  return {
    takeSales: (programmeId, received, today) =>
      inTransaction(pool, client => takeSales(client, programmeId, { received, today })),
    takeRefunds: (programmeId, received, today) =>
      inTransaction(pool, client => takeRefunds(client, programmeId, { received, today })),
    takeMessages: (siteId, messages, today) =>
      inTransaction(pool, client => takeMessages(client, siteId, { messages, today })),
    lookUpAnswer: (siteId, ticket) => lookUpAnswer(pool, siteId, ticket),
    forgetAnswers: (siteId, before) => forgetAnswers(pool, siteId, before),
    decideSales: (programmeId, decisions, today) =>
      inTransaction(pool, client => decideSales(client, programmeId, { decisions, today })),
    advance: (programmeId, today) =>
      inTransaction(pool, client => advanceCommissions(client, programmeId, today)),
    async signDays(programmeId, until) {
      const pair = await keys()
      await inTransaction(pool, client => signDays(client, programmeId, { until, keys: pair }))
    },
    firstUnsigned: programmeId => firstUnsigned(pool, programmeId),
    settleTiers: (programmeId, month, today) =>
      inTransaction(pool, client => settleTiers(client, programmeId, { month, today })),
    storedLines: programmeId => storedLines(pool, programmeId),
    storedCheckpoints: programmeId => storedCheckpoints(pool, programmeId),
    balances: (programmeId, affiliate) => readBalances(pool, programmeId, { affiliate }),
    statement: async (programmeId, wanted) => readStatement(pool, programmeId, wanted, await keys()),
  }
}
