import type { LedgerStore } from '@gatecount/shared/adapters/control/ledger/ledger-store'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { CONSUMER_OPTIONS, connectRedis } from '@gatecount/shared/adapters/redis/connect'
import { SALE_QUEUE } from '@gatecount/shared/queue/sale-queue'
import { Queue } from 'bullmq'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorld, type World } from '../world/world.ts'
import { openShop, type Shop } from './shop.ts'

/** What happens around the transaction of the next messages. */
let around:
  | ((take: () => ReturnType<LedgerStore['takeMessages']>) => ReturnType<LedgerStore['takeMessages']>)
  | undefined

const seen = (control: ControlStore): ControlStore => ({
  ...control,
  ledger: {
    ...control.ledger,
    takeMessages(...given) {
      const take = () => control.ledger.takeMessages(...given)
      return around === undefined ? take() : around(take)
    },
  },
})

let world: World
let shop: Shop
beforeAll(async () => {
  world = await startWorld({ control: seen })
  shop = await openShop(world, 'shop.example')
})
afterAll(() => world[Symbol.asyncDispose]())

const waiting = async (): Promise<number> => {
  const connection = connectRedis(world.queueUrl, CONSUMER_OPTIONS)
  const queue = new Queue(SALE_QUEUE, { connection, prefix: 'gatecount', skipMetasUpdate: true })
  const counts = await queue.getJobCounts('waiting', 'active')
  await queue.close()
  connection.disconnect()
  return Object.values(counts).reduce((a, b) => a + b, 0)
}

describe('workSales()', () => {
  it('workSales() gives the first answer to a message that was taken by a worker which then broke off', async () => {
    let broken = 0
    around = async take => {
      const answers = await take()
      if (broken++ === 0) throw new Error('Broken off between the commit and the answer')
      return answers
    }
    const { status, body } = await shop.sale('broken')
    around = undefined
    expect([status, body.outcome, broken]).toEqual([200, 'accepted', 2])
    expect((await shop.sale('broken')).body).toMatchObject({ outcome: 'duplicate', sale: body.sale })
    expect(await waiting()).toBe(0)
  })

  it('workSales() sets a message aside that fails again and again, and takes those behind it', async () => {
    let failed = 0
    around = () => Promise.reject(new Error(`Fails for the ${++failed}th time`))
    const poison = await shop.sale('poison')
    around = undefined
    expect([poison.status, failed]).toEqual([500, 4])
    expect((await shop.sale('behind it')).body.outcome).toBe('accepted')
    expect(await waiting()).toBe(0)
    expect(world.logged.join('\n')).toContain('message of a shop set aside')
  })

  it('workSales() sets aside what nobody sealed', async () => {
    const connection = connectRedis(world.queueUrl, CONSUMER_OPTIONS)
    const queue = new Queue(SALE_QUEUE, { connection, prefix: 'gatecount', skipMetasUpdate: true })
    await queue.add('message', { sealed: 'bm9uc2Vuc2U=', site: shop.site.id, ticket: 'x', collector: 'y' })
    await queue.close()
    connection.disconnect()
    await world.eventually(waiting, left => left === 0)
    expect((await shop.sale('after')).body.outcome).toBe('accepted')
  })
})
