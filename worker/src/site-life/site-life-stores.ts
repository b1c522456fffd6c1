import type { CellWriter } from '@gatecount/shared/adapters/clickhouse/port'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import type { Redis } from 'ioredis'
import type { Aside } from '../aside/aside.ts'
import type { SiteBook } from '../partition/partition.ts'

/** Every store that holds something of a site. */
export interface SiteLifeStores {
  readonly cells: CellWriter
  readonly control: ControlStore
  readonly queueRedis: Redis
  readonly volatileRedis: Redis
  readonly aside: Aside
  readonly sites: SiteBook
  readonly partitions: number
}
