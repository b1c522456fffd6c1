import type { Express } from 'express'
import { Registry } from 'prom-client'
import { Problem } from '../http/problem.ts'

/** The stores that the dashboard needs, by the name under which `/readyz` tells their state. */
export type Pings = Readonly<Record<string, () => Promise<void>>>

/** A prom-client registry: the dashboard's own, and the worker's where both are one process. */
export type MetricsSource = Pick<Registry, 'metrics'>

const BOUND_MS = 2000

async function answers(ping: () => Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>(resolve => {
    timer = setTimeout(() => resolve(false), BOUND_MS)
  })
  try {
    return await Promise.race([ping().then(() => true), late])
  } catch {
    return false
  } finally {
    clearTimeout(timer)
  }
}

/** `/healthz`: the process runs. `/readyz`: its stores answer too. `/metrics`: for Prometheus; counts of few values. */
export function serveHealth(app: Express, pings: Pings, metrics: readonly MetricsSource[]): void {
  app.get('/healthz', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ status: 'ok' })
  })
  app.get('/readyz', async (_request, response) => {
    const states = await Promise.all(
      Object.entries(pings).map(
        async ([name, ping]) => [name, (await answers(ping)) ? 'ok' : 'away'] as const,
      ),
    )
    const away = states.filter(([, state]) => state === 'away').map(([name]) => name)
    if (away.length > 0)
      throw new Problem(503, 'Not ready', 'These do not answer: {names}', {
        values: { names: away.join(', ') },
      })
    response.set('Cache-Control', 'no-store').json(Object.fromEntries(states))
  })
  app.get('/metrics', async (_request, response) => {
    const texts = await Promise.all(metrics.map(source => source.metrics()))
    response.type(Registry.PROMETHEUS_CONTENT_TYPE).send(texts.join('\n'))
  })
}
