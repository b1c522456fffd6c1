import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import {
  openWebhookReceiver,
  type WebhookReceiver,
} from '@gatecount/dashboard-server/testing/webhook-receiver'
import { sendWebhooks, type WebhookContext } from '@gatecount/dashboard-server/webhooks/send-webhooks'
import { createLog } from '@gatecount/shared/process/log'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type OpenLedger, openLedger, openProgramme, saleOf } from '../ledger/open-ledger.ts'

let house: OpenLedger
let receiver: WebhookReceiver
let programme: number
let siteId: number
let now = Date.now()

beforeAll(async () => {
  ;[house, receiver] = await Promise.all([openLedger(), openWebhookReceiver()])
  programme = (await openProgramme(house.store, { site: 'shop.example' })).id
  siteId = (await house.store.findSite('shop.example'))?.id ?? 0
})
afterAll(async () => {
  await receiver?.[Symbol.asyncDispose]()
  await house?.[Symbol.asyncDispose]()
})

const add = async (host: string): Promise<number> => {
  const endpoint = { label: '', url: `http://${host}/`, kinds: ['commission.earned'] } as const
  const added = await house.store.webhooks.addEndpoint({ siteId, programmeId: null }, endpoint, new Date(now))
  if (added === 'too_many') throw new Error('The endpoint was not added')
  return added.endpoint.id
}
const context = (): WebhookContext => ({
  control: house.store,
  outgoing: receiver.outgoing,
  log: createLog('webhooks', 'error'),
  now: () => now,
  chance: () => 0.5,
})
const sell = (...orders: readonly string[]) =>
  house.store.ledger.takeSales(
    programme,
    orders.map(order => saleOf(order, 100n)),
    '2009-12-02',
  )

it('sendWebhooks() of a process that is killed after the answer is made again by another, under the same id', async () => {
  const id = await add('killed.example')
  await sell('killed')
  const script = join(import.meta.dirname, 'sender-child.ts')
  const child = spawn(
    process.execPath,
    ['--conditions=source', '--import=tsx', script, house.url, String(receiver.port), String(now)],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  )
  const [, signal] = await once(child, 'exit')
  expect(signal).toBe('SIGKILL')
  const state = async () =>
    (await house.store.webhooks.listDeliveries(id, 10)).map(one => [one.eventId, one.state, one.tries])
  expect(await state()).toEqual([[`ledger_${programme}_0`, 'waiting', 0]])
  // As long as it could still be at it, nobody else is.
  await sendWebhooks(context())
  expect(receiver.of('killed.example')).toHaveLength(1)
  now += 60_000
  await sendWebhooks(context())
  const received = receiver.of('killed.example')
  expect(received.map(one => one.id)).toEqual(Array(2).fill(`ledger_${programme}_0`))
  expect(received[0]?.body).toBe(received[1]?.body)
  expect(await state()).toEqual([[`ledger_${programme}_0`, 'delivered', 1]])
})

it('sendWebhooks() of several dashboards sends each event once, in the order of the ledger', async () => {
  const hosts = ['one.example', 'two.example', 'three.example']
  for (const host of hosts) await add(host)
  const before = receiver.received.length
  const orders = Array.from({ length: 110 }, (_, at) => `order ${at}`)
  await sell(...orders)
  await Promise.all([context(), context(), context()].map(one => sendWebhooks(one)))
  await sendWebhooks(context())
  for (const host of hosts) {
    const sequences = receiver.of(host).map(({ event }) => event.data['sequence'])
    expect(sequences).toEqual(orders.map((_, at) => at + 1))
  }
  expect(receiver.received.length).toBe(before + 4 * orders.length)
})
