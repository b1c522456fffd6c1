import type { CellAuditor, CellWriter } from '@gatecount/shared/adapters/clickhouse/port'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import type { AuditCheckName } from '@gatecount/shared/domain/audit/audit-checks'
import type { AuditFinding, CheckOutcome } from '@gatecount/shared/domain/audit/audit-report'
import type { Redis } from 'ioredis'
import type { SiteBook } from '../partition/partition.ts'
import type { Experiment } from './traffic/experiment.ts'

/** What an audit can reach. */
export interface AuditStores {
  readonly cells: CellWriter
  readonly auditor: CellAuditor
  readonly control: ControlStore
  readonly queueRedis: Redis
  readonly volatileRedis: Redis
  readonly sites: SiteBook
  readonly partitions: number
  /** Where the files of the installation are, as far as they are on this machine. */
  readonly dataDirectory: string | undefined
  /** Where this process reaches the collector. */
  readonly collectorUrl: string | undefined
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** Ends an audit early. */
  readonly signal: AbortSignal
}

export interface AuditContext extends AuditStores {
  readonly experiment: Experiment
}

/** A leak that was planted, and whether the check found it. */
export interface Planted extends AuditFinding {
  readonly found: boolean
}

/** One line of the report. */
export interface AuditCheck {
  readonly name: AuditCheckName
  check(context: AuditContext): Promise<CheckOutcome>
  /** Plants a leak of each kind in a scratch copy, and runs the same code over it. */
  control(stores: AuditStores): Promise<readonly Planted[]>
}
