import { ALL_DROP_REASONS } from '@gatecount/shared/domain/event/drop-reasons'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import { ASIDE_REASONS } from './aside/aside-reasons.ts'

/** What the worker tells Prometheus: counts of few values, never of visitors. */
export function createWorkerMetrics() {
  const registry = new Registry()
  const registers = [registry]
  const dropped = new Counter({
    name: 'gatecount_dropped_total',
    help: 'Events that were not counted, by reason',
    labelNames: ['reason'] as const,
    registers,
  })
  const setAside = new Counter({
    name: 'gatecount_set_aside_total',
    help: 'Batches that could not be counted and were set aside sealed, by reason',
    labelNames: ['reason'] as const,
    registers,
  })
  for (const reason of ASIDE_REASONS) setAside.inc({ reason }, 0)
  for (const reason of ALL_DROP_REASONS) dropped.inc({ reason }, 0)
  return {
    registry,
    dropped,
    setAside,
    asideOverflow: new Counter({
      name: 'gatecount_aside_overflow_total',
      help: 'Batches set aside that had to make room for newer ones',
      registers,
    }),
    aside: new Gauge({ name: 'gatecount_aside_batches', help: 'Batches that are set aside now', registers }),
    counted: new Counter({ name: 'gatecount_counted_total', help: 'Events that were counted', registers }),
    batches: new Counter({
      name: 'gatecount_batches_total',
      help: 'Sealed batches worked through',
      registers,
    }),
    missing: new Counter({
      name: 'gatecount_missing_batches_total',
      help: 'Batch numbers that never came',
      registers,
    }),
    setbacks: new Counter({
      name: 'gatecount_partition_setbacks_total',
      help: 'Times a partition was dropped and its state read again',
      labelNames: ['reason'] as const,
      registers,
    }),
    overLimit: new Counter({
      name: 'gatecount_over_limit_total',
      help: 'Additions turned away by a limit on different values or cells',
      registers,
    }),
    daysClosed: new Counter({ name: 'gatecount_days_closed_total', help: 'Days of sites closed', registers }),
    releases: new Counter({ name: 'gatecount_releases_total', help: 'Releases with noise drawn', registers }),
    rows: new Counter({ name: 'gatecount_rows_total', help: 'Rows written to ClickHouse', registers }),
    sales: new Counter({
      name: 'gatecount_sales_total',
      help: 'Sales and refunds that were taken, by what became of them',
      labelNames: ['outcome'] as const,
      registers,
    }),
    salesWaiting: new Gauge({
      name: 'gatecount_sales_waiting',
      help: 'Messages of shops that wait to be taken',
      registers,
    }),
    oldestKey: new Gauge({
      name: 'gatecount_oldest_key_seconds',
      help: 'Age of the oldest private sealing key',
      registers,
    }),
    partitions: new Gauge({ name: 'gatecount_partitions', help: 'Partitions held', registers }),
    flushSeconds: new Histogram({
      name: 'gatecount_flush_seconds',
      help: 'Time from gate to stored output',
      buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10],
      registers,
    }),
  }
}

export type WorkerMetrics = ReturnType<typeof createWorkerMetrics>
