import { LIVE_CHANNEL, MOVED_CHANNEL, writeMoved, writeSteps } from '@gatecount/shared/queue/live-channels'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDashboard, type TestDashboard } from '../testing/test-dashboard.ts'

let dash: TestDashboard
let site: number
beforeAll(async () => {
  dash = await openTestDashboard()
  site = (await dash.control.addSite({ domain: 'shop.example', timeZone: 'UTC' })).id
})
afterAll(() => dash?.[Symbol.asyncDispose]())

const PATH = '/api/v1/sites/shop.example/live'

/** Reads a stream until it has said something; gives back all of it so far. */
function reader(response: Response) {
  const reading = response.body?.getReader()
  const decoder = new TextDecoder()
  let text = ''
  return {
    async until(words: string): Promise<string> {
      while (!text.includes(words)) {
        const piece = await reading?.read()
        if (piece?.done !== false) throw new Error('The stream has ended')
        text += decoder.decode(piece.value, { stream: true })
      }
      return text
    },
    close: async () => void (await reading?.cancel()),
  }
}

describe('liveRoutes()', () => {
  it('liveRoutes() tells the step of the site and that its figures moved, and nothing of other sites', async () => {
    const response = await dash.send('owner', 'GET', PATH)
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('no-store')
    const stream = reader(response)
    await stream.until('event: now\ndata: {"atLeast":null}')
    await dash.redis.publish(
      LIVE_CHANNEL,
      writeSteps({ partition: site % 2, steps: { [site]: 15, [site + 2]: 95 } }),
    )
    await dash.redis.publish(MOVED_CHANNEL, writeMoved([{ site: site + 2, from: '2026-03-10' }]))
    const said = await stream.until('event: now\ndata: {"atLeast":15}')
    expect(said).not.toMatch(/moved|95/)
    await dash.redis.publish(MOVED_CHANNEL, writeMoved([{ site, from: '2026-03-10' }]))
    await stream.until('event: moved\ndata: {"from":"2026-03-10"}')
    await stream.close()
  })

  it('liveRoutes() is for those who may read the figures', async () => {
    expect((await dash.send('nobody', 'GET', PATH)).status).toBe(401)
    expect((await dash.send(await dash.token(site, ['sites:write']), 'GET', PATH)).status).toBe(403)
  })

  it('liveRoutes() passes over a message that it cannot read', async () => {
    await dash.redis.publish(LIVE_CHANNEL, 'no steps')
    await dash.redis.publish(LIVE_CHANNEL, writeSteps({ partition: site % 2, steps: {} }))
    const stream = reader(await dash.send('owner', 'GET', PATH))
    await stream.until('event: now\ndata: {"atLeast":0}')
    await stream.close()
  })
})
