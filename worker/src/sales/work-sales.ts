import { setTimeout as sleep } from 'node:timers/promises'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { errorName, type Log } from '@gatecount/shared/process/log'
import { answersChannel, type SaleReply, writeReplies } from '@gatecount/shared/queue/sale-queue'
import type { Redis } from 'ioredis'
import type { Aside } from '../aside/aside.ts'
import type { AsideReason } from '../aside/aside-reasons.ts'
import type { Keyring } from '../keys/keyring.ts'
import type { WorkerMetrics } from '../metrics.ts'
import type { SiteBook } from '../partition/partition.ts'
import { createSaleOpener, type OpenedSale } from './open-sales.ts'
import { openSaleSource, type QueuedSale } from './sale-source.ts'

export interface SalesDeps {
  readonly url: string
  readonly queueRedis: Redis
  readonly control: ControlStore
  readonly keyring: Keyring
  readonly sites: SiteBook
  readonly aside: Aside
  readonly metrics: WorkerMetrics
  readonly log: Log
  readonly now: () => number
}

/** Messages that are taken in one transaction at the most. */
const AT_ONCE = 200
const RETRY_MS = 300
/** After this long a message that somebody took is taken by us. */
const LEFT_MS = 10_000
/** How often a message may fail by itself before it is set aside. */
const MOST_TRIES = 3
/** Stands where the number of a partition does. */
const PARTITION = -1

type Message = Extract<OpenedSale, { kind: 'message' }>
interface Reply extends Omit<SaleReply, 'ticket'> {
  readonly job: QueuedSale
}

/**
 * Takes what shops sent, many messages in one transaction, for as long as the worker runs: open, verify, take into the
 * ledger with what is answered, answer, and only then remove from the queue. Whatever is killed in between is done again,
 * and gives the same.
 */
export async function workSales(deps: SalesDeps, signal: AbortSignal): Promise<void> {
  const { control, aside, metrics, log, now, queueRedis } = deps
  await using source = openSaleSource(deps.url)
  const opener = createSaleOpener(deps)
  const tries = new Map<number, number>()

  async function answer(replies: readonly Reply[]): Promise<void> {
    const byCollector = new Map<string, SaleReply[]>()
    for (const { job, status, body } of replies) {
      const own = byCollector.get(job.collector) ?? []
      own.push({ ticket: job.ticket, status, body })
      byCollector.set(job.collector, own)
    }
    for (const [collector, own] of byCollector)
      await queueRedis.publish(answersChannel(collector), writeReplies(own))
    // One that another worker has completed is done, and one that could not be is met again.
    await Promise.allSettled(replies.map(({ job }) => job.complete()))
    for (const { job } of replies) tries.delete(job.number)
  }

  async function setAside({ number, sealed }: QueuedSale, reason: AsideReason): Promise<void> {
    const { isNew } = await aside.add({
      partition: PARTITION,
      epoch: 'sales',
      number,
      reason,
      sealed,
      at: now(),
    })
    if (!isNew) return
    metrics.setAside.inc({ reason })
    log.warn('message of a shop set aside', { reason })
  }

  async function takeTogether(messages: readonly Message[]): Promise<Reply[]> {
    const [first] = messages
    if (first === undefined) return []
    const { site } = first
    const answers = await control.ledger.takeMessages(
      site.id,
      messages.map(({ message }) => message),
      opener.dayOf(site, now()),
    )
    return messages.map(({ job }, at) => {
      const body = answers[at]
      metrics.sales.inc({ outcome: body?.outcome ?? 'none' })
      return { job, status: body?.outcome === 'invalid' ? 400 : 200, body }
    })
  }

  /** One that fails while the store is there fails by itself, and holds up nothing for ever. */
  async function takeAlone(message: Message): Promise<Reply | undefined> {
    try {
      return (await takeTogether([message]))[0]
    } catch (error) {
      await control.ping()
      const { job } = message
      const tried = (tries.get(job.number) ?? 0) + 1
      tries.set(job.number, tried)
      log.warn('message of a shop fails', { count: tried, error: errorName(error) })
      if (tried < MOST_TRIES) return undefined
      await setAside(job, 'fails')
      return { job, status: 500, body: { title: 'It could not be taken, and was set aside', status: 500 } }
    }
  }

  async function takeSite(messages: readonly Message[]): Promise<void> {
    try {
      const replies = await takeTogether(messages)
      await answer(replies)
    } catch (error) {
      // Throws when the store is away: then nothing is wrong with the messages.
      await control.ping()
      log.warn('messages of a shop are taken one by one', { error: errorName(error) })
      for (const message of messages) {
        const reply = await takeAlone(message)
        if (reply !== undefined) await answer([reply])
      }
    }
  }

  async function takeAll(jobs: readonly QueuedSale[]): Promise<void> {
    const bySite = new Map<number, Message[]>()
    for (const opened of await opener.open(jobs)) {
      if (opened.kind === 'unreadable') {
        await setAside(opened.job, opened.reason)
        await answer([{ job: opened.job, status: 500, body: { title: 'It could not be read', status: 500 } }])
      } else if (opened.kind === 'refused') {
        const { job, status, title } = opened
        metrics.sales.inc({ outcome: 'refused' })
        await answer([{ job, status, body: { title, status } }])
      } else bySite.set(opened.site.id, [...(bySite.get(opened.site.id) ?? []), opened])
    }
    for (const messages of bySite.values()) await takeSite(messages)
  }

  let recoverAt = 0
  let leftFor = 0
  while (!signal.aborted) {
    try {
      const isDue = performance.now() >= recoverAt
      const left = isDue ? await source.recover(leftFor) : []
      if (isDue) {
        recoverAt = performance.now() + LEFT_MS
        leftFor = LEFT_MS
        metrics.salesWaiting.set(await source.backlog())
      }
      const jobs = [...left, ...(await source.take(AT_ONCE, left.length === 0))]
      if (jobs.length > 0) await takeAll(jobs)
    } catch (error) {
      // What was taken and not completed is met again, as soon as it can be.
      log.warn('sales wait', { error: errorName(error) })
      recoverAt = 0
      leftFor = 0
      await sleep(RETRY_MS, undefined, { signal }).catch(() => {})
    }
  }
}
