import { CONSUMER_OPTIONS, connectRedis } from '@gatecount/shared/adapters/redis/connect'
import type { Site } from '@gatecount/shared/domain/identity/site'
import { ingestQueueName, QUEUE_PREFIX } from '@gatecount/shared/queue/queue-names'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorld, type World } from '../world/world.ts'

let world: World
let site: Site
let queue: ReturnType<typeof connectRedis>
let sent = 0
beforeAll(async () => {
  world = await startWorld({ partitions: 1 })
  site = await world.addSite({ domain: 'shop.example', timeZone: 'UTC' })
  queue = connectRedis(world.queueUrl, CONSUMER_OPTIONS)
})
afterAll(async () => {
  queue.disconnect()
  await world[Symbol.asyncDispose]()
})

/** One after another, so that each is a batch of its own. */
async function views(count: number): Promise<void> {
  for (let n = 0; n < count; n++) {
    const answer = await world.send({ n: 'pageview', u: 'https://shop.example/', d: 'shop.example' })
    expect(answer.status).toBe(202)
    sent++
  }
}
const allCounted = () =>
  world.eventually(
    () => world.sum(site, 'total', 'pageviews'),
    n => n === sent,
  )
const number = `${QUEUE_PREFIX}:${ingestQueueName(0)}:id`

describe('a queue whose numbers begin anew', () => {
  it('loses nothing when it was emptied under a running worker', async () => {
    await views(8)
    await allCounted()
    await queue.flushall()
    await views(3)
    await allCounted()
    await views(8)
    await allCounted()
  })

  it('loses nothing when it was emptied while no worker ran', async () => {
    await world.restartWorker(async () => {
      await queue.flushall()
      await views(2)
    })
    await allCounted()
    await views(1)
    await allCounted()
  })

  it('loses nothing when it was set back under a running worker, and while none ran', async () => {
    await views(6)
    await allCounted()
    await queue.decrby(number, 4)
    await views(2)
    await allCounted()
    await world.restartWorker(async () => {
      await queue.decrby(number, 2)
      await views(1)
    })
    await allCounted()
  })

  it('counts a backlog of downtime once, also when the worker stops in the middle of it', async () => {
    await world.restartWorker(() => views(200))
    await world.restartWorker(async () => {})
    await allCounted()
  })
})
