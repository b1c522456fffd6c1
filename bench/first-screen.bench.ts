import { loadavg } from 'node:os'
import { type Drawing, openChromium, signIn, untilDrawn, VIEWPORT } from './measure/first-paint.ts'
import { sized } from './measure/options.ts'
import { judge, printTable } from './measure/print-table.ts'
import { percentile, spread } from './measure/spread.ts'
import { type Look, screenQuestions } from './stand/screen-questions.ts'
import { YEAR } from './stand/year-of-cells.ts'
import { startYear } from './stand/year-stand.ts'

/**
 * The first screen of a site with ten million page views a day: each of its questions at the server, with nothing kept of
 * earlier answers, and the whole of it in Chromium, until everything is drawn.
 */
const ROUNDS = sized(9, 3)
const CARD_MS = 100
const SCREEN_MS = 1000

const MONTH = {
  from: '2025-12-04',
  to: '2025-12-31',
  before: ['2025-11-06', '2025-12-03'],
  unit: 'day',
} as const
const LOOKS: Readonly<Record<string, Look>> = {
  '28 days': MONTH,
  '28 days of a source': { ...MONTH, filter: { dimension: 'source', value: 'source 1' } },
  '91 days': { from: '2025-10-02', to: '2025-12-31', before: ['2025-07-03', '2025-10-01'], unit: 'day' },
  'a year': { ...YEAR, unit: 'week' },
  'a year that cuts months': { from: '2025-01-10', to: '2025-12-20', unit: 'week' },
}

interface Cost {
  readonly p50: number
  readonly p95: number
  /** Median of CPU time, of server and ClickHouse together. */
  readonly cpu: number
}

/** @param prepare what comes before each round, and is not measured */
async function costOf(work: () => Promise<void>, prepare = async () => {}): Promise<Cost> {
  const [times, cpus]: [number[], number[]] = [[], []]
  for (let round = 0; round < ROUNDS; round++) {
    await prepare()
    const [began, cpu] = [performance.now(), process.cpuUsage()]
    await work()
    times.push(performance.now() - began)
    const { user, system } = process.cpuUsage(cpu)
    cpus.push((user + system) / 1000)
  }
  const [ms, used] = [times, cpus].map(all => all.toSorted((a, b) => a - b))
  return { p50: percentile(ms ?? [], 0.5), p95: percentile(ms ?? [], 0.95), cpu: percentile(used ?? [], 0.5) }
}

const load = (): string => `load ${loadavg()[0]?.toFixed(1)}`
const whole = (ms: number): string => ms.toFixed(0)

const began = performance.now()
await using stand = await startYear(sized(1, 20))
console.log(`\na year was written in ${whole((performance.now() - began) / 1000)} s, ${load()}`)

const slowest: [string, number][] = []
for (const [name, look] of Object.entries(LOOKS)) {
  const questions = screenQuestions(look)
  const rows: string[][] = []
  for (const [question, body] of questions) {
    const ask = () => stand.post('/api/v2/query', { site_id: stand.domain, ...body })
    await ask()
    const { p50, p95, cpu } = await costOf(ask)
    rows.push([question, whole(p50), whole(p95), whole(cpu)])
    slowest.push([`${name}, ${question}`, p50])
  }
  const screen = { questions: [...questions.values()].slice(0, 40) }
  const all = await costOf(
    () => stand.post(`/api/v1/sites/${stand.domain}/screen`, screen),
    () => stand.forget(),
  )
  rows.push(['all of these in one request', whole(all.p50), whole(all.p95), whole(all.cpu)])
  printTable(
    `${name}: milliseconds at the server, of ${ROUNDS}, ${load()}`,
    ['card', 'p50', 'p95', 'CPU'],
    rows,
  )
}

const browser = await openChromium()
const paints: string[][] = []
const drawn: [string, number][] = []
const state = await (await signIn(browser, await stand.signInLink())).storageState()
const median = (all: readonly Drawing[], of: keyof Drawing): number => spread(all.map(one => one[of])).median
for (const [name, { from, to, filter }] of Object.entries(LOOKS)) {
  const narrowed =
    filter === undefined ? '' : `&filter=${filter.dimension}:${encodeURIComponent(filter.value)}`
  const address = `${stand.origin}/sites/${stand.domain}?period=custom&from=${from}&to=${to}${narrowed}`
  const [cold, warm]: [Drawing[], Drawing[]] = [[], []]
  for (let round = 0; round < ROUNDS; round++) {
    // The page's policy forbids what the measuring asks of it.
    const context = await browser.newContext({ storageState: state, bypassCSP: true, viewport: VIEWPORT })
    await stand.forget()
    cold.push(await untilDrawn(context, address))
    warm.push(await untilDrawn(context, address))
    await context.close()
  }
  const shown = [median(cold, 'ms'), median(cold, 'cpu'), median(warm, 'ms'), median(warm, 'cpu')]
  paints.push([name, ...shown.map(whole)])
  drawn.push([`${name}, nothing kept`, median(cold, 'ms')], [`${name}, kept`, median(warm, 'ms')])
}
await browser.close()
printTable(
  `Chromium: milliseconds until all is drawn, and CPU of the page's process, medians of ${ROUNDS}, ${load()}`,
  ['first screen', 'nothing kept', 'CPU', 'page and answers kept', 'CPU'],
  paints,
)
for (const [name, ms] of slowest.toSorted((a, b) => b[1] - a[1]).slice(0, 10)) {
  judge(`ms at the server, ${name}`, ms, 'at most', CARD_MS)
}
for (const [name, ms] of drawn) judge(`ms in Chromium, ${name}`, ms, 'at most', SCREEN_MS)
