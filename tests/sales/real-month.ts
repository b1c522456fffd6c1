import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { createPostgresStore } from '@gatecount/shared/adapters/control/postgres'
import { checkStatement } from '@gatecount/shared/proof/check-statement'
import { NODE_TOOLS } from '@gatecount/shared/proof/node-tools'
import { Client } from 'pg'
import { createChance } from '../crash/chance.ts'
import { startCrashHouse } from '../crash/crash-house.ts'
import { ordersOf, readLines } from './month-orders.ts'
import { type MonthRules, referenceOf } from './month-reference.ts'
import { postMonth } from './post-month.ts'
import { openShop } from './shop.ts'

// `node scripts/real-month.mjs <orders.csv.gz>`: a month of real orders through a programme, posted twice, in random order, while the
// worker is killed; then the ledger beside what SQL alone makes of the same file.
const { values, positionals } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, kills: { type: 'string', default: '4' } },
  allowPositionals: true,
})
const [path] = positionals
if (path === undefined) throw new Error('Give the file of orders')
const DOMAIN = 'shop.example'
const RULES: MonthRules = {
  codes: ['anna', 'bert', 'carl', 'dora', 'emil'],
  basisPoints: 725,
  tier: { from: 16_000_000, basisPoints: 850 },
}

const lines = readLines(path)
const { orders, cancellations } = ordersOf(lines)
const chance = createChance(Number(values.seed))
await using house = await startCrashHouse([{ domain: DOMAIN, timeZone: 'Europe/London' }])
await house.ready()
await using control = createPostgresStore({ url: house.databaseUrl })
const eventually = async <T>(ask: () => Promise<T>, is: (value: T) => boolean): Promise<T> => {
  for (;;) {
    const value = await ask()
    if (is(value)) return value
    await sleep(200)
  }
}
const site = await control.findSite(DOMAIN)
if (site === undefined) throw new Error('The site was not added')
const percent = (basisPoints: number) => ({ kind: 'percent' as const, basisPoints })
const shop = await openShop(
  { control, url: house.url, queueUrl: house.queueUrl, addSite: async () => site, eventually },
  DOMAIN,
  {
    affiliates: RULES.codes,
    rules: {
      validFrom: '2009-01-01',
      bonuses: [],
      rules: [
        {
          id: 'all',
          scope: {},
          pay: percent(RULES.basisPoints),
          tiers: {
            by: 'volume',
            steps: [{ from: BigInt(RULES.tier.from), pay: percent(RULES.tier.basisPoints) }],
          },
        },
      ],
    },
  },
)
const kills = Number(values.kills)
const began = performance.now()
const posted = await postMonth(shop, {
  orders,
  cancellations,
  codes: RULES.codes,
  chance,
  onPost(done, all) {
    const step = Math.floor(all / (kills + 1))
    if (done % step === 0 && done / step <= kills) house.kill('house')
  },
})
const client = new Client({ connectionString: house.databaseUrl })
await client.connect()
const one = async (text: string): Promise<string> =>
  (await client.query<{ value: string }>(`SELECT (${text})::text AS value`)).rows[0]?.value ?? ''
await eventually(
  () => one('SELECT (SELECT count(*) FROM sales) + (SELECT count(*) FROM refunds)'),
  count => Number(count) === orders.length + cancellations.length,
)
const seconds = (performance.now() - began) / 1000
const { ledger } = control
const { id } = shop.programme
const today = new Date().toISOString().slice(0, 10)
const raised = await ledger.settleTiers(id, '2009-12', today)
const raisedAgain = await ledger.settleTiers(id, '2009-12', today)
await ledger.signDays(id, today)

let wrong = 0
const say = (what: string, is: unknown, expected: unknown): void => {
  const well = String(is) === String(expected)
  if (!well) wrong++
  console.log(
    `${what.padEnd(44)} ${String(is).padStart(14)} ${String(expected).padStart(14)}  ${well ? 'well' : 'WRONG'}`,
  )
}
const reference = await referenceOf(house.databaseUrl, lines, RULES)
const took = [...posted.answers].sort().map(([outcome, count]) => `${outcome} ${count}`)
console.log(
  `${posted.messages} messages in ${seconds.toFixed(1)} s, the worker killed ${house.deaths('house')} times`,
)
console.log(`answers: ${took.join(', ')}; tried again ${posted.retries}\n`)
console.log(`${''.padEnd(44)} ${'ledger'.padStart(14)} ${'reference'.padStart(14)}`)
say('orders', await one('SELECT count(*) FROM sales'), reference.orders)
say('GBP', await one('SELECT round(sum(base) / 100.0, 2) FROM sales'), reference.amount)
say('cancellations', await one('SELECT count(*) FROM refunds'), reference.cancellations)
say(
  'orders with more than one commission',
  await one(
    `SELECT count(*) FROM (SELECT 1 FROM ledger_entries WHERE step = 'earned' GROUP BY sale HAVING count(*) > 1) AS twice`,
  ),
  0,
)
say('sum of all postings', await one('SELECT sum(amount) FROM ledger_postings'), 0)
say('raised when settled again', raisedAgain, 0)
for (const { code, earned, basisPoints, volume } of reference.affiliates) {
  const affiliate = shop.programme.affiliates.get(code) ?? ''
  const { pending } = await ledger.balances(id, affiliate)
  say(`${code}: ${volume} sold, ${basisPoints / 100} %, earned`, -BigInt(pending), earned)
  const statement = await ledger.statement(id, { affiliate, from: '2009-01-01', to: today })
  if (statement === undefined) throw new Error('No day has been signed')
  say(`${code}: the statement is`, await checkStatement(statement, NODE_TOOLS), 'valid')
}
console.log(`\n${raised} commissions raised to their tier`)
await client.end()
console.log(wrong === 0 ? 'All is well.' : `${wrong} figures are WRONG.`)
process.exitCode = wrong === 0 ? 0 : 1
