import { Counter, Histogram, Registry } from 'prom-client'

/** What the collector tells Prometheus: counts of few values. */
export function createCollectorMetrics() {
  const registry = new Registry()
  const registers = [registry]
  return {
    registry,
    answers: new Counter({
      name: 'gatecount_collector_answers_total',
      help: 'Answers to POST /api/event, by status',
      labelNames: ['status'] as const,
      registers,
    }),
    dropped: new Counter({
      name: 'gatecount_collector_dropped_total',
      help: 'Events refused at the door, by reason',
      labelNames: ['reason'] as const,
      registers,
    }),
    batchSize: new Histogram({
      name: 'gatecount_collector_batch_events',
      help: 'Events in a sealed batch',
      buckets: [1, 4, 16, 64, 256, 1024, 4096],
      registers,
    }),
  }
}

export type CollectorMetrics = ReturnType<typeof createCollectorMetrics>
