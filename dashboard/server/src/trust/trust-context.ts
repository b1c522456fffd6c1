import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import type { PortalDeps } from '../portal/own-programme.ts'
import type { ProgrammeDeps } from '../programmes/programme-context.ts'
import type { SiteAnnouncer } from '../sites/site-announcer.ts'

export interface TrustDeps {
  readonly control: Pick<ControlStore, 'trust'> & ProgrammeDeps['control'] & PortalDeps['control']
  readonly announcer: Pick<SiteAnnouncer, 'announce' | 'registry'>
  /** Milliseconds since the epoch. */
  readonly now: () => number
}
