import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { BROWSER } from '../world/world.ts'

export interface LoadResult {
  /** Answers 2xx. */
  acknowledged: number
  /** Requests whose connection broke before an answer came: nobody can know whether they were taken. */
  unanswered: number
  /** Answers that say "not now" (429, 503). */
  refused: number
}

/** Sends page views from `connections` clients, one after another each, until it is told to stop. */
export function startLoad(url: string, domain: string, connections: number): { stop(): Promise<LoadResult> } {
  const result: LoadResult = { acknowledged: 0, unanswered: 0, refused: 0 }
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  let running = true
  let visitor = 0

  const once = (): Promise<void> =>
    new Promise(resolve => {
      const n = visitor++
      const body = JSON.stringify({ n: 'pageview', u: `https://${domain}/p${n % 7}`, d: domain })
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
            'x-forwarded-for': `91.${(n >> 16) & 15}.${(n >> 8) & 255}.${n & 255}`,
          },
        },
        answer => {
          answer.resume()
          answer.on('error', () => {})
          if ((answer.statusCode ?? 0) < 300) result.acknowledged++
          else result.refused++
          answer.on('close', resolve)
        },
      )
      outgoing.on('socket', socket => {
        if (socket.connecting) socket.once('connect', () => (connected = true))
        else connected = true
      })
      outgoing.on('error', () => {
        if (connected) result.unanswered++
        setTimeout(resolve, 20)
      })
      outgoing.end(body)
    })

  const clients = Array.from({ length: connections }, async () => {
    while (running) {
      const refused = result.refused
      await once()
      if (result.refused > refused) await sleep(10)
    }
  })
  return {
    async stop() {
      running = false
      await Promise.all(clients)
      agent.destroy()
      return result
    },
  }
}
