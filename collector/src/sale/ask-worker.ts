import { randomBytes } from 'node:crypto'
import { QueueAway } from '@gatecount/shared/queue/ingest-queue'
import { type SaleEnvelope, type SaleReply, writeEnvelope } from '@gatecount/shared/queue/sale-queue'
import type { Sealer } from '@gatecount/shared/seal/sealer'
import type { Response } from 'express'
import type { Refuse } from './refuse-message.ts'
import type { SaleRouteDeps } from './sale-routes.ts'

interface Asking {
  readonly sealer: Sealer
  readonly envelope: SaleEnvelope
  readonly response: Response
  readonly refuse: Refuse
}

interface Asked {
  readonly ticket: string
  /** Undefined when the worker did not answer in time; the message is durable then. */
  readonly reply: SaleReply | undefined
}

/** Hands a message to the worker and waits for what becomes of it. Undefined when that was refused, and said. */
export async function askWorker(
  { queue, waiting, rate, collector }: SaleRouteDeps,
  { sealer, envelope, response, refuse }: Asking,
): Promise<Asked | undefined> {
  const { site, at } = envelope
  const place = rate.take(site, at) ? waiting.take(site) : undefined
  if (place === undefined) {
    refuse(response, 429, 'Too many messages of this site wait')
    return undefined
  }
  const ticket = randomBytes(16).toString('base64url')
  try {
    const answered = place.answerTo(ticket)
    await queue.enqueue({ sealed: sealer.seal(writeEnvelope(envelope)), site, ticket, collector })
    return { ticket, reply: await answered }
  } catch (error) {
    if (!(error instanceof QueueAway)) throw error
    refuse(response, 503, 'Nothing can be stored at the moment')
    return undefined
  } finally {
    place.leave()
  }
}
