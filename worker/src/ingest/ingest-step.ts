import type { DropReason } from '@gatecount/shared/domain/event/drop-reasons'
import type { Hit } from '@gatecount/shared/domain/event/hit'
import type { Site } from '@gatecount/shared/domain/identity/site'
import type { Veiled } from '@gatecount/shared/domain/privacy/veiled'
import type { LocalClock } from '@gatecount/shared/domain/time/local-time'
import type { Acquisition } from '../acquisition/acquire.ts'
import type { Agent } from '../agent/read-agent.ts'
import type { SiteDay } from '../cells/site-day.ts'
import type { GatewayResolver, Network } from '../gateway/gateway-resolver.ts'

export interface IngestContext {
  readonly resolver: GatewayResolver
  site(id: number): Site | undefined
  exclusionKey(): Veiled<Buffer> | undefined
  clock(site: Site): LocalClock
  /** The state of the local day, opened when it is new; undefined when the day is closed already. */
  openDay(site: Site, day: string): SiteDay | undefined
  /** The state of the day before, while visits of it may go on. */
  dayBefore(site: Site, day: string): SiteDay | undefined
  now(): number
}

/** A hit on its way; each step fills in what it finds out. */
export interface Draft {
  hit: Hit
  site?: Site
  network?: Network
  agent?: Agent
  acquisition?: Acquisition
  /** Code of the affiliate whose link led here, or ''. */
  affiliate?: string
  /** The path under which the page is counted, if not its own. */
  path?: string
  day?: SiteDay
  hour?: number
  /** When the hit counts, if not when it happened. */
  at?: number
}

/** Returns why the hit is dropped, or null when it goes on. */
export type IngestStep = (draft: Draft, context: IngestContext) => DropReason | null
