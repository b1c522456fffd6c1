import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { BROWSER } from '../world/world.ts'
import type { Chance } from './chance.ts'
import type { Truth } from './truth.ts'

export interface LoadResult {
  /** Answers 2xx. */
  acknowledged: number
  /** Requests whose connection broke before an answer came: nobody can know whether they were taken. */
  unanswered: number
  /** Answers that say "not now" (429, 503). */
  refused: number
}

export interface LoadOptions {
  readonly url: string
  readonly domains: readonly string[]
  readonly connections: number
  readonly chance: Chance
  /** Told of every answer. */
  readonly truth: Truth
}

type Outcome = 'acknowledged' | 'refused' | 'unanswered' | 'unconnected'

/** Every visitor of a site has an address of its own. */
const addressOf = (site: number, visitor: number): string =>
  `91.${site * 16 + ((visitor >> 16) & 15)}.${(visitor >> 8) & 255}.${visitor & 255}`

/**
 * Sends page views from `connections` clients, one after another each, until it is told to stop. A request that was not
 * acknowledged is sent again by the same visitor until it is, so that in the end it is known who was there.
 */
export function startLoad({ url, domains, connections, chance, truth }: LoadOptions): {
  /** Resolves when all that was begun is acknowledged. */
  stop(): Promise<LoadResult>
  /** Ends it where it stands. */
  abandon(): void
} {
  const result: LoadResult = { acknowledged: 0, unanswered: 0, refused: 0 }
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  let running = true
  let abandoned = false

  const send = (site: number, visitor: number): Promise<Outcome> =>
    new Promise(resolve => {
      const domain = domains[site] ?? ''
      const body = JSON.stringify({ n: 'pageview', u: `https://${domain}/p${chance.below(7)}`, d: domain })
      let connected = false
      const outgoing = request(
        `${url}/api/event`,
        {
          method: 'POST',
          agent,
          headers: {
            'content-type': 'text/plain',
            'content-length': Buffer.byteLength(body),
            'user-agent': BROWSER,
            'x-forwarded-for': addressOf(site, visitor),
          },
        },
        answer => {
          answer.resume()
          answer.on('error', () => {})
          answer.on('close', () => resolve((answer.statusCode ?? 0) < 300 ? 'acknowledged' : 'refused'))
        },
      )
      outgoing.on('socket', socket => {
        if (socket.connecting) socket.once('connect', () => (connected = true))
        else connected = true
      })
      outgoing.on('error', () => resolve(connected ? 'unanswered' : 'unconnected'))
      outgoing.end(body)
    })

  async function view(): Promise<void> {
    const site = chance.below(domains.length)
    const visitor = truth.visitorOf(site, chance)
    while (!abandoned) {
      const outcome = await send(site, visitor)
      if (outcome !== 'unconnected') result[outcome]++
      if (outcome === 'unanswered') truth.noteUncertain(site)
      if (outcome === 'acknowledged') return truth.noteView(site, visitor)
      await sleep(outcome === 'refused' ? 10 : 20)
    }
  }

  const clients = Array.from({ length: connections }, async () => {
    while (running) await view()
  })
  return {
    abandon() {
      running = false
      abandoned = true
      agent.destroy()
    },
    async stop() {
      running = false
      await Promise.all(clients)
      agent.destroy()
      return result
    },
  }
}
