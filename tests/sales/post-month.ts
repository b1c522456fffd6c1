import { setTimeout as sleep } from 'node:timers/promises'
import type { Chance } from '../crash/chance.ts'
import type { Cancellation, MonthOrder } from './month-orders.ts'
import type { Answered, Shop } from './shop.ts'

/** Posts that are on their way at the same time. */
const AT_ONCE = 48

export interface Posted {
  readonly messages: number
  /** How often each outcome was answered; `202` where the worker was away. */
  readonly answers: ReadonlyMap<string, number>
  readonly retries: number
}

interface PostMonth {
  readonly orders: readonly MonthOrder[]
  readonly cancellations: readonly Cancellation[]
  readonly codes: readonly string[]
  readonly chance: Chance
  /** Told after each post; may kill something. */
  readonly onPost: (posted: number, all: number) => void
}

/** Posts everything twice, once of two under the same id as before and else under another, in random order. */
export async function postMonth(shop: Shop, month: PostMonth): Promise<Posted> {
  const { orders, cancellations, codes, chance } = month
  const codeOf = (invoice: string): string => codes[Number(invoice) % codes.length] ?? ''
  const post = ({ invoice, amount, day }: MonthOrder, id: string): Promise<Answered> =>
    shop.sale(invoice, { lines: [{ amount }], day, click: { code: codeOf(invoice), day } }, { id })
  const cancel = ({ invoice, amount, of }: Cancellation, id: string): Promise<Answered> =>
    shop.send({ refund: invoice, order: of, currency: 'GBP', amount }, { id, path: '/api/refunds' })
  const twice = (invoice: string, send: (id: string) => Promise<Answered>) => {
    const other = chance.below(2) === 0 ? `${invoice}.1` : `${invoice}.2`
    return [() => send(`${invoice}.1`), () => send(other)]
  }
  const posts = chance.shuffled([
    ...orders.flatMap(order => twice(order.invoice, id => post(order, id))),
    ...cancellations.flatMap(one => twice(one.invoice, id => cancel(one, id))),
  ])
  const answers = new Map<string, number>()
  let [next, done, retries] = [0, 0, 0]
  const work = async (): Promise<void> => {
    for (let send = posts[next++]; send !== undefined; send = posts[next++]) {
      for (;;) {
        const answer = await send().catch(() => undefined)
        if (answer !== undefined && answer.status < 300) {
          const outcome = answer.body.outcome ?? String(answer.status)
          answers.set(outcome, (answers.get(outcome) ?? 0) + 1)
          break
        }
        retries++
        await sleep(200)
      }
      month.onPost(++done, posts.length)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return { messages: posts.length, answers, retries }
}
