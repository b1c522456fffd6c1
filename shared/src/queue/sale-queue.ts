import { Queue } from 'bullmq'
import { z } from 'zod'
import { connectRedis, WRITER_OPTIONS } from '../adapters/redis/connect.ts'
import type { SealedBatch } from '../seal/sealer.ts'
import { QueueAway } from './ingest-queue.ts'
import { QUEUE_PREFIX } from './queue-names.ts'

/** What shops send waits here, apart from what visitors do. */
export const SALE_QUEUE = 'sales'

const JOB_NAME = 'message'
const JOB_OPTIONS = { removeOnComplete: true, removeOnFail: true, keepLogs: 0, attempts: 1 } as const

/** What may be known of a message that only the worker can read. */
export interface SaleJob {
  /** Base64 of a sealed {@link SaleEnvelope}. */
  readonly sealed: string
  readonly site: number
  /** Random; under it the answer is published, and looked up later. */
  readonly ticket: string
  /** Who waits for the answer. */
  readonly collector: string
}

const common = {
  site: z.number(),
  /** As it was sent, byte for byte. */
  body: z.string(),
  /** When it arrived, in milliseconds since the epoch, UTC. */
  at: z.number(),
}

/** A sale or refund in our own form, signed as Standard Webhooks says. */
const signed = z.object({
  kind: z.enum(['sale', 'refund']),
  id: z.string(),
  /** As they were sent. */
  timestamp: z.string(),
  signature: z.string(),
  ...common,
})

/** A webhook of a shop system, signed in its own way. */
const shop = z.object({
  kind: z.literal('shop'),
  connection: z.string(),
  /** As they were sent; '' for what was not. */
  signature: z.string(),
  topic: z.string(),
  ...common,
})

/** What a page in a browser told, which nobody signed. */
const told = z.object({
  kind: z.literal('told'),
  /** Value of the cookie of a click, where the browser sent it. */
  click: z.string().optional(),
  ...common,
})

const envelope = z.discriminatedUnion('kind', [signed, shop, told])

/** What is sealed: a message byte for byte, and what is needed to believe it or not. */
export type SaleEnvelope = z.output<typeof envelope>
export type SignedEnvelope = z.output<typeof signed>
export type ShopEnvelope = z.output<typeof shop>
export type ToldEnvelope = z.output<typeof told>

export const writeEnvelope = (one: SaleEnvelope): Buffer => Buffer.from(JSON.stringify(one))
/** @throws Error when it is none */
export const readEnvelope = (bytes: Buffer): SaleEnvelope => envelope.parse(JSON.parse(bytes.toString()))

/** Published and never stored, as what is live. */
export const answersChannel = (collector: string): string => `gatecount:sale-answers:${collector}`

const answer = z.object({ ticket: z.string(), status: z.number(), body: z.unknown() })
/** What a shop is to be answered. */
export type SaleReply = z.output<typeof answer>

export const writeReplies = (replies: readonly SaleReply[]): string => JSON.stringify(replies)
export const readReplies = (text: string): SaleReply[] => z.array(answer).parse(JSON.parse(text))

export interface SaleQueue extends AsyncDisposable {
  readonly ready: boolean
  /** Resolves when the message is durable. @throws QueueAway */
  enqueue(message: Omit<SaleJob, 'sealed'> & { readonly sealed: SealedBatch }): Promise<void>
}

export function openSaleQueue(url: string): SaleQueue {
  const connection = connectRedis(url, WRITER_OPTIONS)
  const queue = new Queue<SaleJob>(SALE_QUEUE, {
    connection,
    prefix: QUEUE_PREFIX,
    skipMetasUpdate: true,
    streams: { events: { maxLen: 10 } },
  })
  queue.on('error', () => {})
  return {
    get ready() {
      return connection.status === 'ready'
    },
    async enqueue(message) {
      if (connection.status !== 'ready') throw new QueueAway(false)
      try {
        await queue.add(JOB_NAME, { ...message, sealed: message.sealed.toString('base64') }, JOB_OPTIONS)
      } catch {
        // biome-ignore lint/style/useErrorCause: a Redis error quotes the command and its arguments
        throw new QueueAway(true)
      }
    },
    async [Symbol.asyncDispose]() {
      await queue.close().catch(() => {})
      connection.disconnect()
    },
  }
}
