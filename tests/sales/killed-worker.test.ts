import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { unveil } from '@gatecount/shared/domain/privacy/veiled'
import { openSaleSource } from '@gatecount/worker/sales/sale-source'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startWorld, type World } from '../world/world.ts'
import { openShop, type Shop } from './shop.ts'

let world: World
let shop: Shop
beforeAll(async () => {
  world = await startWorld()
  shop = await openShop(world, 'shop.example')
})
afterAll(() => world?.[Symbol.asyncDispose]())

async function waiting(): Promise<number> {
  await using source = openSaleSource(world.queueUrl)
  return await source.backlog()
}

async function earned(): Promise<string[]> {
  const amounts: string[] = []
  for await (const lines of world.control.ledger.storedLines(shop.programme.id))
    amounts.push(...lines.map(({ postings }) => String(postings[0]?.amount)))
  return amounts
}

it('workSales() that is killed between the commit and the end of its jobs leaves one commission and the same answer', async () => {
  const at = Date.now()
  const sent = { id: 'msg_killed', at }
  await world.restartWorker(async () => {
    const script = join(import.meta.dirname, 'worker-child.ts')
    const stores = [unveil(world.databaseUrl), world.queueUrl]
    const child = spawn(process.execPath, ['--conditions=source', '--import=tsx', script, ...stores], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    const ended = once(child, 'exit')
    const [first, [, signal]] = await Promise.all([shop.sale('killed', {}, { ...sent, once: true }), ended])
    // It was killed before it answered, so nobody has been told anything but where to look.
    expect([first.status, signal]).toEqual([202, 'SIGKILL'])
    expect(await earned()).toEqual(['725'])
    expect(await waiting()).toBe(1)
  })
  await world.eventually(waiting, left => left === 0)
  const again = await shop.sale('killed', {}, sent)
  expect(again).toMatchObject({ status: 200, body: { outcome: 'accepted', sale: 1, commission: '7.25' } })
  const other = await shop.sale('killed')
  expect(other.body).toMatchObject({ outcome: 'duplicate', sale: 1 })
  expect(await earned()).toEqual(['725'])
})
