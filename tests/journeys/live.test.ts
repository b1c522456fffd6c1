import { CONSUMER_OPTIONS, connectRedis } from '@gatecount/shared/adapters/redis/connect'
import { LIVE_CHANNEL, MOVED_CHANNEL, readMoved, readSteps } from '@gatecount/shared/queue/live-channels'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startWorld, type World } from '#tests/world/world'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world?.[Symbol.asyncDispose]())

it('the worker tells in steps who is here now, names the sites whose figures moved, and stores none of it', async () => {
  const [busy, quiet] = [
    await world.addSite({ domain: 'busy.example', timeZone: 'UTC' }),
    await world.addSite({ domain: 'quiet.example', timeZone: 'UTC' }),
  ]
  const redis = connectRedis(world.queueUrl, CONSUMER_OPTIONS)
  let steps: Record<string, number> = {}
  const moved = new Set<number>()
  redis.on('message', (channel: string, text: string) => {
    if (channel === LIVE_CHANNEL) steps = { ...steps, ...readSteps(text).steps }
    else for (const { site } of readMoved(text)) moved.add(site)
  })
  await redis.subscribe(LIVE_CHANNEL, MOVED_CHANNEL)
  const visit = (domain: string, visitor: number) =>
    world.send({ n: 'pageview', u: `https://${domain}/`, d: domain }, { address: `203.0.113.${visitor}` })
  for (let visitor = 1; visitor <= 7; visitor++) await visit('busy.example', visitor)
  for (let visitor = 1; visitor <= 4; visitor++) await visit('quiet.example', visitor)
  await world.eventually(
    async () => [...moved].sort((a, b) => a - b),
    sites => sites.includes(busy.id) && sites.includes(quiet.id),
  )
  const told = await world.eventually(
    async () => steps,
    known => known[busy.id] !== undefined,
    40,
  )
  expect(told).toEqual({ [busy.id]: 5 })
  await redis.unsubscribe()
  expect((await redis.keys('*')).filter(key => /live|moved/.test(key))).toEqual([])
  redis.disconnect()
})
