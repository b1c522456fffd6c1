import { Counter, Histogram, Registry } from 'prom-client'

/** What the collector tells Prometheus: counts of few values. */
export function createCollectorMetrics() {
  const registry = new Registry()
  const registers = [registry]
  const answers = new Map<number, number>()
  new Counter({
    name: 'gatecount_collector_answers_total',
    help: 'Answers to POST /api/event, by status',
    labelNames: ['status'] as const,
    registers,
    collect() {
      this.reset()
      for (const [status, count] of answers) this.inc({ status }, count)
    },
  })
  return {
    registry,
    /** Once a request: a number of our own until somebody asks, for labels are looked up at some cost. */
    countAnswer: (status: number): void => {
      answers.set(status, (answers.get(status) ?? 0) + 1)
    },
    dropped: new Counter({
      name: 'gatecount_collector_dropped_total',
      help: 'Events refused at the door, by reason',
      labelNames: ['reason'] as const,
      registers,
    }),
    saleAnswers: new Counter({
      name: 'gatecount_collector_sale_answers_total',
      help: 'Answers to POST /api/sales and /api/refunds, by status',
      labelNames: ['status'] as const,
      registers,
    }),
    links: new Counter({
      name: 'gatecount_collector_links_total',
      help: 'Links of affiliates that were opened, by what became of them',
      labelNames: ['outcome'] as const,
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
