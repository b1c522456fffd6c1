import type { Notice, Told } from '@gatecount/shared/adapters/control/events/notices'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import type { MailWording } from '../mail-reports/drawing/mail-wording.ts'

/** What a mail says. */
export interface NoticeContent {
  readonly subject: string
  readonly title: string
  /** The site, or what stands above the title in its place. */
  readonly above: string
  readonly paragraphs: readonly string[]
  readonly lines?: readonly string[]
  readonly action: string
  /** Where it leads, behind the origin of the dashboard. */
  readonly path: string
  /** What this mail is the only one about. */
  readonly about: string
}

/** What there is to say, if anything, and what need not be looked at again after it. */
export interface Gathered {
  readonly content?: NoticeContent
  readonly told: Omit<Told, 'at'>
}

export interface GatherDeps {
  readonly control: Pick<ControlStore, 'notices' | 'programmes' | 'portal' | 'webhooks' | 'listSites'>
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

/** Looks what there is to say to the reader of a notice; undefined when it is not time to look. */
export type Gather = (deps: GatherDeps, notice: Notice, wording: MailWording) => Promise<Gathered | undefined>
