import type { Response } from 'express'

/** Server-sent events to one page. */
export interface EventStream {
  send(event: string, data: unknown): void
  end(): void
}

/** Starts telling, and gives back how to stop. */
export type Tell = (stream: EventStream) => () => void

/** Proxies close what is silent for a minute. */
const BEAT_MS = 20_000
/** The page comes back by itself, and whether it still may is looked at again. */
const LONGEST_MS = 10 * 60_000

/** Answers with a stream of events, until the page leaves or its time is over. */
export function streamEvents(response: Response, tell: Tell): void {
  response.status(200)
  response.setHeader('Content-Type', 'text/event-stream; charset=utf-8')
  response.setHeader('X-Accel-Buffering', 'no')
  response.flushHeaders()
  response.write('retry: 3000\n\n')
  const stop = tell({
    send: (event, data) => void response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
    end: () => void response.end(),
  })
  const beat = setInterval(() => response.write(': still here\n\n'), BEAT_MS)
  const bound = setTimeout(() => response.end(), LONGEST_MS)
  response.on('close', () => {
    clearInterval(beat)
    clearTimeout(bound)
    stop()
  })
}
