import type { Released } from '@gatecount/shared/adapters/clickhouse/released'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import type { Veiled } from '@gatecount/shared/domain/privacy/veiled'
import type { Log } from '@gatecount/shared/process/log'
import type { Accounts } from '../account/accounts.ts'
import type { Letter } from '../account/mail/letters.ts'

/**
 * What shared reports are made with. Of figures they can read what was released and nothing else: there is no reader of
 * cells here, and of the ledger nothing.
 */
export interface SharingDeps {
  readonly released: Released
  readonly control: Pick<
    ControlStore,
    | 'sharedReports'
    | 'findSite'
    | 'listSites'
    | 'listMembers'
    | 'findPerson'
    | 'signingKey'
    | 'addToken'
    | 'listTokens'
  >
  readonly limits: Pick<Accounts['limits'], 'take' | 'takeMail'>
  readonly passwords: Accounts['passwords']
  /** Signs what passes of passwords and links of mails are. */
  readonly key: Veiled<Buffer>
  readonly now: () => number
  readonly log: Log
  /** Undefined where no mail can be sent. */
  readonly mail:
    | {
        readonly send: (letter: Letter) => Promise<void>
        readonly origin: string
        /** How many batches of events of a site are not counted yet. */
        readonly waiting: (siteId: number) => Promise<number>
      }
    | undefined
}
