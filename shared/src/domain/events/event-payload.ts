import type { LedgerEntry } from '../ledger/entry.ts'
import type { EventKind } from './event-kinds.ts'
import { kindOf, type LoggedEvent } from './logged-event.ts'

/** What is sent of an event: `type`, `timestamp` and `data`, as Standard Webhooks has it. */
export interface EventPayload {
  readonly type: EventKind | 'webhook.test'
  /** Midnight of its day: nothing says at what time of the day somebody bought. */
  readonly timestamp: string
  readonly data: Readonly<Record<string, unknown>>
}

/** The line without what only its place in the chain needs; an amount is in minor units, as the ledger has it. */
function lineData({ salt: _, previous: __, postings, version: ___, ...line }: LedgerEntry) {
  return { ...line, amount: postings[0]?.amount ?? '0' }
}

const dataOf = (event: LoggedEvent): Readonly<Record<string, unknown>> =>
  event.log === 'ledger'
    ? lineData(event.row)
    : { programme: event.programme, sequence: event.position, day: event.day, ...event.row }

/** Made anew of the log whenever it is sent, and always the same. */
export function payloadOf(event: LoggedEvent): EventPayload {
  const { site, programmeName, day } = event
  return {
    type: kindOf(event),
    timestamp: `${day}T00:00:00Z`,
    data: { site, programmeName, ...dataOf(event) },
  }
}
