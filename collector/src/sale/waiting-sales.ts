import { CONSUMER_OPTIONS, connectRedis } from '@gatecount/shared/adapters/redis/connect'
import { answersChannel, readReplies, type SaleReply } from '@gatecount/shared/queue/sale-queue'

/** How long a shop is kept waiting for the worker, in milliseconds. */
const WAIT_MS = 2_000
/** Messages of one site that wait at the same time. */
const MOST_OF_A_SITE = 1_000

/** Shops that wait for what became of their message. */
export interface WaitingSales extends AsyncDisposable {
  /** Takes a place of the site; undefined when there is none. */
  take(site: number): Place | undefined
}

/** A place, which must be given back. */
interface Place {
  /** Begins to listen; resolves with the answer, or undefined when there is none in time. */
  answerTo(ticket: string): Promise<SaleReply | undefined>
  leave(): void
}

export function openWaitingSales(url: string, collector: string): WaitingSales {
  const listener = connectRedis(url, CONSUMER_OPTIONS)
  const waiting = new Map<string, (reply: SaleReply | undefined) => void>()
  const places = new Map<number, number>()

  listener.on('message', (_channel, text) => {
    try {
      for (const reply of readReplies(text)) waiting.get(reply.ticket)?.(reply)
    } catch {
      // Whoever waits is told to look it up.
    }
  })
  void listener.subscribe(answersChannel(collector)).catch(() => {})

  return {
    take(site) {
      const taken = places.get(site) ?? 0
      if (taken >= MOST_OF_A_SITE) return undefined
      places.set(site, taken + 1)
      return {
        answerTo: ticket =>
          new Promise(resolve => {
            const decide = (reply: SaleReply | undefined): void => {
              clearTimeout(timer)
              waiting.delete(ticket)
              resolve(reply)
            }
            const timer = setTimeout(decide, WAIT_MS, undefined)
            waiting.set(ticket, decide)
          }),
        leave() {
          const left = (places.get(site) ?? 1) - 1
          if (left === 0) places.delete(site)
          else places.set(site, left)
        },
      }
    },
    async [Symbol.asyncDispose]() {
      for (const decide of waiting.values()) decide(undefined)
      listener.disconnect()
    },
  }
}
