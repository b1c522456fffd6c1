import { Agent, type ClientRequest, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { type Door, openDoor } from './collector-door.ts'

const BODY = JSON.stringify({ n: 'pageview', u: 'https://shop.example/' })

interface Answer {
  readonly status: number
  readonly text: string
}

interface Begun {
  /** Resolves when the collector has the head of the request, and asks for its body. */
  readonly arrived: Promise<unknown>
  send(): void
  /** Undefined when the connection ends without one. */
  readonly answer: Promise<Answer | undefined>
}

/** Begins a request; `send` finishes it. */
function begin(door: Door, agent?: Agent): Begun {
  let client: ClientRequest | undefined
  let arrive = (): void => {}
  const arrived = new Promise<void>(resolve => {
    arrive = resolve
  })
  const answer = new Promise<Answer | undefined>(resolve => {
    client = request(
      `${door.url}/api/event`,
      {
        method: 'POST',
        headers: { 'content-length': BODY.length, expect: '100-continue' },
        ...(agent && { agent }),
      },
      response => {
        let text = ''
        response.on('data', part => {
          text += part
        })
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
      },
    )
    client.on('continue', arrive)
    client.on('error', () => resolve(undefined))
    client.write(BODY.slice(0, 10))
  })
  return { arrived, send: () => void client?.end(BODY.slice(10)), answer }
}

describe('the collector, stopped', () => {
  it('the collector answers requests that have begun, and all that it answered is stored', async () => {
    await using door = await openDoor()
    const begun = Array.from({ length: 20 }, () => begin(door))
    await Promise.all(begun.map(({ arrived }) => arrived))
    const stopped = door.collector[Symbol.asyncDispose]()
    await sleep(100)
    for (const { send } of begun) send()
    const answers = await Promise.all(begun.map(({ answer }) => answer))
    await stopped
    expect(answers).toEqual(begun.map(() => ({ status: 202, text: 'ok' })))
    expect((await door.takeHits()).length).toBe(20)
  })

  it('the collector answers what waits for the queue, and lets no answered event go', async () => {
    await using door = await openDoor()
    await door.send(BODY)
    door.redis.freeze()
    const begun = Array.from({ length: 20 }, () => begin(door))
    for (const { send } of begun) send()
    await sleep(200)
    const stopped = door.collector[Symbol.asyncDispose]()
    await sleep(200)
    door.redis.thaw()
    const answers = await Promise.all(begun.map(({ answer }) => answer))
    await stopped
    expect(answers).toEqual(begun.map(() => ({ status: 202, text: 'ok' })))
    expect((await door.takeHits()).length).toBe(21)
  })

  it('the collector stops under load without leaving an answered event behind, and takes no more', async () => {
    await using door = await openDoor()
    const agent = new Agent({ keepAlive: true, maxSockets: 16 })
    let accepted = 0
    let unanswered = 0
    const loop = async (): Promise<void> => {
      for (;;) {
        const { send, answer } = begin(door, agent)
        send()
        const got = await answer
        if (got === undefined) {
          unanswered++
          return
        }
        expect(got.status).toBe(202)
        accepted++
      }
    }
    const loops = Promise.all(Array.from({ length: 16 }, loop))
    while (accepted < 200) await sleep(5)
    await door.collector[Symbol.asyncDispose]()
    await loops
    agent.destroy()
    expect(unanswered).toBe(16)
    expect((await door.takeHits()).length).toBe(accepted)
    expect(await begin(door).answer).toBeUndefined()
  })

  it('the collector hands on what it dropped, though no event came to go with it', async () => {
    await using door = await openDoor()
    for (let i = 0; i < 3; i++) await door.send(BODY, { dnt: '1' })
    await door.collector[Symbol.asyncDispose]()
    const batches = await door.takeBatches()
    expect(
      batches.map(({ hits, drops }) => [hits.length, drops.map(drop => [drop.reason, drop.count])]),
    ).toEqual([[0, [['opted_out', 3]]]])
  })
})
