import { setTimeout as sleep } from 'node:timers/promises'
import type { IntakeAnswer } from '@gatecount/shared/adapters/control/ledger/intake-message'
import { UNTAKEN } from '@gatecount/shared/domain/affiliate/shop/delivery-outcome'
import { errorName } from '@gatecount/shared/process/log'
import { answersChannel, type SaleReply, writeReplies } from '@gatecount/shared/queue/sale-queue'
import type { AsideReason } from '../aside/aside-reasons.ts'
import { type Delivery, noteDeliveries, tellingOutcome } from './note-deliveries.ts'
import type { OpenedSale, SaleOpener } from './open-sales.ts'
import type { QueuedSale } from './sale-source.ts'
import type { SalesDeps } from './work-sales.ts'

/** How often a message may fail by itself before it is set aside. */
const MOST_TRIES = 3
const RETRY_MS = 300
/** Stands where the number of a partition does. */
const PARTITION = -1

type Message = Extract<OpenedSale, { kind: 'message' }>
interface Reply extends Omit<SaleReply, 'ticket'> {
  readonly job: QueuedSale
}

interface TakerDeps extends Pick<SalesDeps, 'queueRedis' | 'control' | 'aside' | 'metrics' | 'log' | 'now'> {
  readonly opener: SaleOpener
  /** Ends it early. */
  readonly signal: AbortSignal
}

/**
 * Takes messages into the ledger: those of a site in one transaction with what is answered, then the answers, and only then
 * are they removed from the queue. Whatever is killed in between is done again, and gives the same.
 * @throws when a store is away: what was not completed is met again
 */
export function createSaleTaker(deps: TakerDeps): (jobs: readonly QueuedSale[]) => Promise<void> {
  const { queueRedis, control, opener, aside, metrics, log, now, signal } = deps

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
    const today = opener.dayOf(site, now())
    const all = messages.flatMap(one => one.messages)
    const answers = all.length === 0 ? [] : await control.ledger.takeMessages(site.id, all, today)
    let taken = 0
    const answersOf = ({ messages: own }: Message): IntakeAnswer[] => {
      taken += own.length
      return answers.slice(taken - own.length, taken)
    }
    const deliveries: Delivery[] = []
    const replies = messages.map((message): Reply => {
      const { job, delivery } = message
      const bodies = answersOf(message)
      for (const { outcome } of bodies) metrics.sales.inc({ outcome })
      if (delivery === undefined) {
        const [body] = bodies
        return { job, status: body?.outcome === 'invalid' ? 400 : 200, body }
      }
      const { connection, topic, untaken } = delivery
      const outcome = untaken ?? tellingOutcome(bodies.map(body => body.outcome))
      deliveries.push({ connection, topic, day: today, outcome })
      return { job, status: 200, body: untaken ? { outcome: untaken, words: UNTAKEN[untaken] } : bodies[0] }
    })
    await noteDeliveries(control.shopConnections, deliveries)
    return replies
  }

  /** One that fails again and again while the store is there fails by itself, and holds up nothing for ever. */
  async function takeAlone(message: Message): Promise<Reply[]> {
    for (let tried = 1; ; tried++) {
      try {
        return await takeTogether([message])
      } catch (error) {
        await control.ping()
        log.warn('message of a shop fails', { count: tried, error: errorName(error) })
        if (tried === MOST_TRIES) break
        await sleep(RETRY_MS, undefined, { signal })
      }
    }
    const { job } = message
    await setAside(job, 'fails')
    return [{ job, status: 500, body: { title: 'It could not be taken, and was set aside', status: 500 } }]
  }

  async function takeSite(messages: readonly Message[]): Promise<void> {
    try {
      await answer(await takeTogether(messages))
    } catch (error) {
      // Throws when the store is away: then nothing is wrong with the messages.
      await control.ping()
      log.warn('messages of a shop are taken one by one', { error: errorName(error) })
      for (const message of messages) await answer(await takeAlone(message))
    }
  }

  return async jobs => {
    const bySite = new Map<number, Message[]>()
    for (const opened of await opener.open(jobs)) {
      if (opened.kind === 'unreadable') {
        await setAside(opened.job, opened.reason)
        await answer([{ job: opened.job, status: 500, body: { title: 'It could not be read', status: 500 } }])
      } else if (opened.kind === 'refused') {
        const { job, status, title, refused } = opened
        metrics.sales.inc({ outcome: 'refused' })
        if (refused !== undefined) {
          const { connection, why, day } = refused
          await noteDeliveries(control.shopConnections, [{ connection, topic: '', day, outcome: why }])
        }
        await answer([{ job, status, body: { title, status } }])
      } else bySite.set(opened.site.id, [...(bySite.get(opened.site.id) ?? []), opened])
    }
    for (const messages of bySite.values()) await takeSite(messages)
  }
}
