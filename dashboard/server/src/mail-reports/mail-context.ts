import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import type { Veiled } from '@gatecount/shared/domain/privacy/veiled'
import type { Log } from '@gatecount/shared/process/log'
import type { Letter } from '../account/mail/letters.ts'
import type { ReportDeps } from '../reports/report-answers.ts'

/** What is needed to send reports and alerts. */
export interface MailContext extends ReportDeps {
  readonly control: ControlStore
  readonly send: (letter: Letter) => Promise<void>
  /** Where browsers reach the dashboard. */
  readonly origin: string
  /** Signs links to unsubscribe. */
  readonly key: Veiled<Buffer>
  /** How many batches of events of a site, and of those it shares its queue with, are not counted yet. */
  readonly waiting: (siteId: number) => Promise<number>
  readonly log: Log
}
