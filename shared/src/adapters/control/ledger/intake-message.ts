import type { RefundOutcome, SaleOutcome } from '../../../domain/affiliate/outcome.ts'
import type { ReceivedSale } from './decide-sale.ts'
import type { ReceivedRefund } from './take-refunds.ts'

/** What a shop signed, as far as it could be read. */
export type IntakeContent =
  | { readonly kind: 'sale'; readonly received: ReceivedSale; readonly programme?: string }
  | { readonly kind: 'refund'; readonly received: ReceivedRefund; readonly programme?: string }
  | { readonly kind: 'invalid'; readonly of: 'sale' | 'refund'; readonly errors: FieldFaults }

/** What is wrong, by the name of the field. */
export type FieldFaults = Readonly<Record<string, readonly string[]>>

export interface IntakeMessage {
  /** Keyed hash of the id that the shop gave to the message. */
  readonly digest: Buffer
  /** Under which its answer can be looked up; null where nobody will, and then nothing is kept of it. */
  readonly ticket: string | null
  readonly content: IntakeContent
}

/** What the shop is answered, and what is kept for whoever asks again. Money is decimal text in the main unit. */
export interface IntakeAnswer {
  readonly kind: 'sale' | 'refund'
  readonly outcome: SaleOutcome | RefundOutcome
  readonly words: string
  /** Name of the programme. */
  readonly programme?: string
  /** Number of the sale in the programme. */
  readonly sale?: number
  readonly affiliate?: string
  readonly commission?: string
  /** What was taken back of a commission. */
  readonly reversed?: string
  readonly currency?: string
  readonly errors?: FieldFaults
}
