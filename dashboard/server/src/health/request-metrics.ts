import type { RequestHandler } from 'express'
import { Histogram, Registry } from 'prom-client'

interface RequestMetrics {
  readonly registry: Registry
  readonly observe: RequestHandler
}

/** Seconds an answer took, by the route's pattern (never the path, which holds domains) and the class of the status. */
export function requestMetrics(): RequestMetrics {
  const registry = new Registry()
  const seconds = new Histogram({
    name: 'gatecount_dashboard_request_seconds',
    help: 'Time to answer a request of the dashboard',
    labelNames: ['route', 'status'] as const,
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3],
    registers: [registry],
  })
  return {
    registry,
    observe(request, response, next) {
      const stop = seconds.startTimer()
      response.on('finish', () => {
        // A stream of events is open for as long as its page is, which is no time to answer.
        if (response.getHeader('Content-Type')?.toString().startsWith('text/event-stream')) return
        const pattern: unknown = request.route?.path
        const route = typeof pattern === 'string' && pattern.startsWith('/api') ? pattern : 'other'
        stop({ route, status: `${Math.floor(response.statusCode / 100)}xx` })
      })
      next()
    },
  }
}
