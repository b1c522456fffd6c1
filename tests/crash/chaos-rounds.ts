import { setTimeout as sleep } from 'node:timers/promises'
import { createChance } from './chance.ts'
import { type CrashHouse, type Part, startCrashHouse } from './crash-house.ts'
import { startLoad } from './load.ts'
import { Truth } from './truth.ts'

const CONNECTIONS = 32
const DOMAINS = ['one.example', 'two.example', 'three.example'] as const

/** What happens in a round. */
export const DISASTERS = ['collector', 'house', 'queue', 'volatile', 'all', 'disk', 'clickhouse'] as const
type Disaster = (typeof DISASTERS)[number]

const KILLS: Partial<Record<Disaster, readonly Part[]>> = {
  collector: ['collector'],
  house: ['house'],
  queue: ['queue'],
  volatile: ['volatile'],
  all: ['collector', 'house', 'queue', 'volatile'],
}

/** A snapshot is of a moment this long before its file is there at the most, in milliseconds. */
const SNAPSHOT_TAKES_MS = 1_000

export interface Round {
  readonly round: number
  readonly disaster: Disaster
  readonly acknowledged: number
  readonly refused: number
  readonly unanswered: number
  /** Page views counted beyond those acknowledged; only requests without an answer can be among them. */
  readonly extraViews: number
  /** Visitors counted twice, and how many may have been. */
  readonly extraVisitors: number
  readonly mostExtraVisitors: number
  /** What is wrong, in words; nothing when all is well. */
  readonly wrong: readonly string[]
}

export interface Chaos extends AsyncDisposable {
  /** Disasters that can be had here. */
  readonly disasters: readonly Disaster[]
  run(): Promise<Round>
  /** Cells with an attribute that are stored and have not found their crowd; there may be none. */
  belowGate(): Promise<number>
}

/** Three time zones, far apart, in which no day ends while this runs. */
function zonesWithoutMidnight(now: Date): string[] {
  const hourIn = (timeZone: string): number =>
    Number(new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit' }).format(now))
  return ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC', 'Asia/Kolkata', 'America/New_York'].filter(
    zone => hourIn(zone) >= 1 && hourIn(zone) <= 21,
  )
}

const COUNTS = `SELECT site, sum(pageviews) AS views, sum(visitors) AS visitors FROM cells
  WHERE cut = 'total' GROUP BY site ORDER BY site`

const BELOW_GATE = `SELECT count() AS cells FROM (
  SELECT sum(visitors) AS crowd, any(position(cut, ':') > 0) AS pair FROM cells
  WHERE cut NOT IN ('total', 'hour', 'dropped', 'offset', 'import')
  GROUP BY site, cut, first, second, period, start
) WHERE crowd < if(pair, 10, 5)`

interface Counted {
  readonly views: number
  readonly visitors: number
}

async function countedIn(house: CrashHouse): Promise<Counted[]> {
  const rows = await house.sql<{ site: number; views: number | string; visitors: number | string }>(COUNTS)
  return rows.map(({ views, visitors }) => ({ views: Number(views), visitors: Number(visitors) }))
}

/** What is counted once the queue is read: a batch leaves it when its output is stored. Nothing when that takes too long. */
async function atRest(house: CrashHouse): Promise<Counted[]> {
  for (const end = Date.now() + 60_000; Date.now() < end && !house.stopped; await sleep(100)) {
    const waiting = await house.backlog().catch(() => Number.NaN)
    const counted = waiting === 0 ? await countedIn(house).catch(() => undefined) : undefined
    if (counted !== undefined) return counted
  }
  return []
}

/** A house under load, and one disaster after another, by the seed. After each, the counts are compared with the truth. */
export async function startChaos(seed: number): Promise<Chaos> {
  const chance = createChance(seed)
  const zones = zonesWithoutMidnight(new Date())
  const house = await startCrashHouse(
    DOMAINS.map((domain, i) => ({ domain, timeZone: zones[i % zones.length] ?? 'UTC' })),
  )
  await house.ready()
  const disasters = DISASTERS.filter(disaster => disaster !== 'disk' || house.disk !== undefined)
  const truth = new Truth(DOMAINS.length)
  /** What is known to be counted beyond the truth, by site. */
  const beyond = DOMAINS.map(() => ({ views: 0, visitors: 0, uncertain: 0 }))
  /** Moments at which all that was acknowledged until then was counted: what a snapshot must know of. */
  const rests: { at: number; countedUpTo: number }[] = []
  let deck: Disaster[] = []
  let round = 0
  let abandon = (): void => {}

  /** @returns what did not happen as it should */
  async function strike(disaster: Disaster): Promise<string[]> {
    for (const part of KILLS[disaster] ?? []) house.kill(part)
    if (disaster === 'disk') {
      const before = house.deaths('queue')
      house.disk?.fill()
      await sleep(chance.between(500, 2000))
      house.disk?.free()
      // Redis ends itself rather than acknowledge what it cannot write.
      if (house.deaths('queue') === before) return ['the queue did not notice that its disk was full']
    }
    if (disaster === 'clickhouse') {
      await house.refuseClickHouse(true)
      await sleep(chance.between(500, 3000))
      await house.refuseClickHouse(false)
    }
    return []
  }

  async function run(): Promise<Round> {
    if (deck.length === 0) deck = chance.shuffled(disasters)
    const disaster = deck.pop() ?? 'house'
    const kills = KILLS[disaster] ?? []
    const load = startLoad({ url: house.url, domains: DOMAINS, connections: CONNECTIONS, chance, truth })
    abandon = load.abandon
    await sleep(chance.between(300, 1200))
    const snapshot = (await house.lastSnapshot()) - SNAPSHOT_TAKES_MS
    const unknownSince = rests.findLast(({ at }) => at <= snapshot)?.countedUpTo ?? 0
    const struck = Date.now()
    const wrong = await strike(disaster)
    await sleep(chance.between(400, 1200))
    await house.ready()
    const result = await load.stop()
    const stopped = Date.now()

    const counted = await atRest(house)
    rests.push({ at: Date.now(), countedUpTo: stopped })
    let [extraViews, extraVisitors, mostExtraVisitors] = [0, 0, 0]
    DOMAINS.forEach((domain, i) => {
      const expected = truth.expected(i)
      const known = beyond[i] ?? { views: 0, visitors: 0, uncertain: 0 }
      const views = (counted[i]?.views ?? 0) - expected.views - known.views
      const visitors = (counted[i]?.visitors ?? 0) - expected.visitors - known.visitors
      const mostViews = expected.uncertain - known.uncertain
      const forgotten = kills.includes('volatile') ? truth.retire(i, unknownSince, struck) : 0
      if (views < 0) wrong.push(`${domain}: ${-views} acknowledged page views are missing`)
      if (views > mostViews) wrong.push(`${domain}: ${views - mostViews} page views were counted twice`)
      if (visitors < 0) wrong.push(`${domain}: ${-visitors} visitors are missing`)
      if (visitors > forgotten)
        wrong.push(`${domain}: ${visitors} visitors were counted twice, ${forgotten} may have been`)
      beyond[i] = {
        views: known.views + views,
        visitors: known.visitors + visitors,
        uncertain: expected.uncertain,
      }
      extraViews += views
      extraVisitors += visitors
      mostExtraVisitors += forgotten
    })
    if (result.acknowledged === 0) wrong.push('nothing was acknowledged')
    if (result.unanswered > 0 && !kills.includes('collector'))
      wrong.push('the collector left requests without an answer')
    return { round: ++round, disaster, ...result, extraViews, extraVisitors, mostExtraVisitors, wrong }
  }

  return {
    disasters,
    run,
    async belowGate() {
      return Number((await house.sql<{ cells: number | string }>(BELOW_GATE))[0]?.cells ?? 0)
    },
    async [Symbol.asyncDispose]() {
      abandon()
      await house[Symbol.asyncDispose]()
    },
  }
}
