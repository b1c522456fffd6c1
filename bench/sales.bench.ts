import { createHmac } from 'node:crypto'
import { createPostgresStore } from '@gatecount/shared/adapters/control/postgres'
import { type CrashHouse, startCrashHouse } from '../tests/crash/crash-house.ts'
import { openShop, type Shop } from '../tests/sales/shop.ts'
import { sized } from './measure/options.ts'
import { judge, printTable } from './measure/print-table.ts'
import { shown, spread } from './measure/spread.ts'
import { waitFor } from './stand/wait-for.ts'

/**
 * Sales of one shop from the request to the answer that says what they earn: collector, queue, worker and ledger, each a
 * process of its own, with the load generator beside them.
 */
const ROUNDS = sized(3, 1)
const SALES = sized(4000, 300)
const CONNECTIONS = 256
const PER_SECOND = 500
const DOMAIN = 'shop.example'
/** 7.25 % of 69.85, in pence. */
const EARNED = 506n

interface Signed {
  readonly body: string
  readonly headers: Record<string, string>
}

/** Signed beforehand: what it costs a shop is not ours. */
function signSale({ secret }: Shop, order: string): Signed {
  const day = new Date().toISOString().slice(0, 10)
  const body = JSON.stringify({
    site: DOMAIN,
    order,
    currency: 'GBP',
    lines: [{ amount: '59.90' }, { amount: '9.95', quantity: 2 }],
    click: { code: Number(order) % 2 === 0 ? 'anna' : 'bert', day },
  })
  const at = String(Math.floor(Date.now() / 1000))
  const signature = createHmac('sha256', secret).update(`${order}.${at}.${body}`).digest('base64')
  return {
    body,
    headers: { 'webhook-id': order, 'webhook-timestamp': at, 'webhook-signature': `v1,${signature}` },
  }
}

interface Round {
  readonly perSecond: number
  readonly behind: number
}

async function measure(url: string, sales: readonly Signed[]): Promise<Round> {
  let [next, behind] = [0, 0]
  const post = async (): Promise<void> => {
    for (let sale = sales[next++]; sale !== undefined; sale = sales[next++]) {
      const answer = await fetch(`${url}/api/sales`, { method: 'POST', ...sale })
      await answer.arrayBuffer()
      if (answer.status === 202) behind++
      else if (answer.status !== 200) throw new Error(`A sale was answered ${answer.status}`)
    }
  }
  const began = performance.now()
  await Promise.all(Array.from({ length: CONNECTIONS }, post))
  return { perSecond: (sales.length * 1000) / (performance.now() - began), behind }
}

async function openBenchShop(house: CrashHouse) {
  const control = createPostgresStore({ url: house.databaseUrl })
  const site = await control.findSite(DOMAIN)
  if (site === undefined) throw new Error('The site was not added')
  const shop = await openShop(
    {
      control,
      url: house.url,
      queueUrl: house.queueUrl,
      addSite: async () => site,
      async eventually(ask, is) {
        let value = await ask()
        await waitFor('the key is stored', async () => {
          value = await ask()
          return is(value)
        })
        return value
      },
    },
    DOMAIN,
  )
  return { control, shop }
}

await using house = await startCrashHouse([{ domain: DOMAIN, timeZone: 'Europe/London' }])
await house.ready()
const { control, shop } = await openBenchShop(house)
const rounds: Round[] = []
for (let round = 0; round <= ROUNDS; round++) {
  const sales = Array.from({ length: SALES }, (_, at) => signSale(shop, String(round * SALES + at + 1)))
  rounds.push(await measure(house.url, sales))
}
// The first warms up.
const measured = rounds.slice(1)
const rate = spread(measured.map(({ perSecond }) => perSecond))
printTable(
  `Sales of one shop, ${CONNECTIONS} at a time`,
  ['', 'a second', 'answered 202'],
  [['with the ledger', shown(rate), String(measured.reduce((sum, { behind }) => sum + behind, 0))]],
)
await waitFor('every sale is in the ledger', async () => {
  const anna = shop.programme.affiliates.get('anna') ?? ''
  const { pending } = await control.ledger.balances(shop.programme.id, anna)
  return -BigInt(pending) === BigInt((SALES * (ROUNDS + 1)) / 2) * EARNED
})
judge('sales a second, with the ledger', rate.median, 'at least', PER_SECOND)
await control[Symbol.asyncDispose]()
