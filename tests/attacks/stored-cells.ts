import { GATE } from '@gatecount/shared/domain/privacy/gates'
import { advantageOf, scoreOf } from './measure/advantage.ts'
import type { Finding } from './measure/finding.ts'
import { below, type Chance, seeded } from './measure/seeded.ts'
import { type Cells, shownOf } from './world/counted-day.ts'
import { hitsOf, pageView, type Shopper, type ShopVisit, shopDay, shopperOf, visitOf } from './world/shop.ts'

const ATTACK = 'Cells of a closed day: was the target in this one?'
const DAY = '2026-06-10'
const visitorsOf = (cells: Cells, label: string): number => cells.get(label)?.visitors ?? 0

const TRIALS = 150
const VISITORS = 60

interface Swap {
  /** Others in the cell that is asked about. */
  readonly others: number
  readonly told: boolean
}

/**
 * The attacker knows everybody else's visit, and that the target came. Was it through this network? The target's visit
 * is counted, and then another in its place; whatever differs in the cell of the network gives the answer.
 */
function swapOne(chance: Chance): Swap {
  const visits = shopDay(chance, DAY, VISITORS)
  const target = visits[below(chance, VISITORS)] as ShopVisit
  const others = visits.filter(visit => visit !== target)
  let stranger = shopperOf(chance, VISITORS)
  while (stranger.gateway === target.shopper.gateway) stranger = shopperOf(chance, VISITORS)
  const instead = visitOf(chance, stranger, DAY)
  const label = `gateway|${target.shopper.gateway}|`
  const [there, elsewhere] = [target, instead].map(visit => shownOf(hitsOf([...others, visit])))
  return {
    others: others.filter(({ shopper }) => shopper.gateway === target.shopper.gateway).length,
    told: visitorsOf(there ?? new Map(), label) !== visitorsOf(elsewhere ?? new Map(), label),
  }
}

function everybodyElseKnown(): Finding[] {
  const chance = seeded(11)
  const swaps = Array.from({ length: TRIALS }, () => swapOne(chance))
  const among = (setting: string, some: readonly Swap[], promised: number | null): Finding => ({
    attack: ATTACK,
    setting,
    measure: 'advantage',
    promised,
    ...advantageOf({
      hits: some.filter(({ told }) => told).length,
      trials: some.length,
      falseAlarms: 0,
      otherTrials: some.length,
    }),
  })
  const k = GATE[1]
  return [
    among(
      `everybody else known, fewer than ${k - 1} others in the cell`,
      swaps.filter(({ others }) => others < k - 1),
      0,
    ),
    among(
      `everybody else known, ${k - 1} or more others in the cell`,
      swaps.filter(({ others }) => others >= k - 1),
      null,
    ),
  ]
}

const WORLDS = 400
const TARGET: Pick<Shopper, 'gateway'> & { readonly path: string } = {
  gateway: 'Network 3',
  path: '/toner/3',
}
/** What the attacker looks at: the target's network, the target's page, and both together. */
const LOOKED_AT = [
  `gateway|${TARGET.gateway}|`,
  `page|${TARGET.path}|`,
  `gateway:page|${TARGET.gateway}|${TARGET.path}`,
]

/** A day with about as many visitors as others have, and perhaps the target. */
function dayWith(chance: Chance, target: boolean): Cells {
  const count = 80 + below(chance, 41)
  const hits = hitsOf(shopDay(chance, DAY, count))
  if (!target) return shownOf(hits)
  let shopper = shopperOf(chance, count)
  while (shopper.gateway !== TARGET.gateway) shopper = shopperOf(chance, count)
  return shownOf([...hits, pageView(shopper, Date.parse(`${DAY}T21:00:00Z`), TARGET.path)])
}

type Histogram = ReadonlyMap<number, number>
const histogram = (values: readonly number[]): Histogram => {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
const likelihood = (counts: Histogram, value: number): number => Math.log((counts.get(value) ?? 0) + 0.5)

/** The attacker knows what the shop's days are like, the target's network and page, and nobody else. */
function onlyTheTargetKnown(): Finding {
  const chance = seeded(12)
  const worlds = (target: boolean): Cells[] => Array.from({ length: WORLDS }, () => dayWith(chance, target))
  const [shadowWith, shadowWithout] = [worlds(true), worlds(false)]
  const learnt = LOOKED_AT.map(label => ({
    label,
    present: histogram(shadowWith.map(cells => visitorsOf(cells, label))),
    absent: histogram(shadowWithout.map(cells => visitorsOf(cells, label))),
  }))
  const score = (cells: Cells): number =>
    learnt.reduce((sum, { label, present, absent }) => {
      const seen = visitorsOf(cells, label)
      return sum + likelihood(present, seen) - likelihood(absent, seen)
    }, 0)
  return {
    attack: ATTACK,
    setting: 'network and page of the target known, nobody else',
    measure: 'advantage',
    promised: null,
    ...advantageOf(scoreOf(worlds(true).map(score), worlds(false).map(score))),
  }
}

export const attackStoredCells = (): Finding[] => [...everybodyElseKnown(), onlyTheTargetKnown()]
