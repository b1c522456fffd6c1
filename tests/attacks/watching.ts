import { LOOK_AFTER } from '@gatecount/shared/domain/privacy/gates'
import { advantageOf, scoreOf, shareOf } from './measure/advantage.ts'
import type { Finding } from './measure/finding.ts'
import { below, type Chance, seeded } from './measure/seeded.ts'
import { attackByPriming } from './priming.ts'
import { type Movement, type View, watchClosing, watchDay } from './world/live-day.ts'
import { type ShopVisit, shopDay } from './world/shop.ts'

const DAYS = 20
const VISITORS = 120
/** Somebody is watched when the day has got going. */
const FIRST_WATCHED = 20

/** Values that the observer would like to know of the visitor, by list. */
const valuesOf = ({ shopper, hits }: ShopVisit): string[] => [
  `gateway|${shopper.gateway}|`,
  ...hits.slice(0, 1).map(hit => `page|${hit.path}|`),
  `source|${shopper.referrer === null ? 'Direct / None' : shopper.referrer.slice('https://'.length)}|`,
]

const inOrder = (visits: readonly ShopVisit[]): ShopVisit[] =>
  visits.toSorted((a, b) => (a.hits[0]?.at ?? 0) - (b.hits[0]?.at ?? 0))

/** The first view after the visit in which any list has moved; lists that do not move tell nothing. */
function nextMoved(views: readonly View[], visit: number): [before: View, after: View] {
  const before = views[visit - 1] ?? new Map()
  const sizes = (view: View): number => [...view.values()].reduce((sum, visitors) => sum + visitors, 0)
  const was = sizes(before)
  const after = views.slice(visit).find(view => sizes(view) !== was)
  return [before, after ?? before]
}

/** How often a cell moves from one view to the next, over the day: a cell that always moves says little. */
function liveliness(views: readonly View[], label: string): number {
  let moves = 0
  for (let n = 1; n < views.length; n++) if (views[n]?.get(label) !== views[n - 1]?.get(label)) moves++
  return moves / views.length
}

interface Evidence {
  readonly present: number[]
  readonly absent: number[]
  /** Values that moved at the next chance: the target's, and those that the target has not. */
  movedRightly: number
  movedWrongly: number
}

/**
 * The observer sees in the totals when the target comes, and asks of three values of the target, and of three of somebody
 * else that the target has not, all of them shown already, whether the figure moved at the next chance.
 */
function watch(chance: Chance, movement: Movement, evidence: Evidence): void {
  const visits = inOrder(shopDay(chance, '2026-06-10', VISITORS))
  const views = watchDay(visits, movement)
  for (let n = FIRST_WATCHED; n < VISITORS - FIRST_WATCHED; n++) {
    const own = valuesOf(visits[n] as ShopVisit)
    const other = valuesOf(visits[below(chance, VISITORS)] as ShopVisit)
    const [before, after] = nextMoved(views, n)
    const score = (label: string): number => {
      const moved = after.get(label) !== before.get(label)
      return (moved ? 1 : 0) - liveliness(views, label)
    }
    own.forEach((label, list) => {
      const alternative = other[list]
      const areShown = before.has(label) && before.has(alternative ?? '')
      if (alternative === undefined || alternative === label || !areShown) return
      evidence.present.push(score(label))
      evidence.absent.push(score(alternative))
      if (after.get(label) !== before.get(label)) evidence.movedRightly++
      if (after.get(alternative) !== before.get(alternative)) evidence.movedWrongly++
    })
  }
}

function evidenceOf(movement: Movement): Evidence {
  const chance = seeded(51)
  const evidence: Evidence = { present: [], absent: [], movedRightly: 0, movedWrongly: 0 }
  for (let day = 0; day < DAYS; day++) watch(chance, movement, evidence)
  return evidence
}

const WATCHING = 'Watching an open day while a known visitor comes: did they have this value?'
const DESIGNS: readonly (readonly [Movement, string])[] = [
  ['with every visitor', 'lists move with every visitor (as it was)'],
  ['in steps of a cell', 'lists in steps of each cell (tried)'],
  ['as the gate does', 'lists in steps of cell and site (as it is)'],
]

const CLOSINGS = 300
const CLOSING_VISITORS = 60

/**
 * When the day closes, what was left of all lists is shown at once, be it of few. Asked of its last visitor: is it among
 * the values that moved?
 */
function evidenceOfClosing(): Pick<Evidence, 'present' | 'absent'> {
  const chance = seeded(52)
  const evidence = { present: [] as number[], absent: [] as number[] }
  for (let day = 0; day < CLOSINGS; day++) {
    const count = CLOSING_VISITORS + below(chance, LOOK_AFTER)
    const visits = inOrder(shopDay(chance, '2026-06-10', count))
    const [before, after] = watchClosing(visits)
    const own = valuesOf(visits.at(-1) as ShopVisit)
    const other = valuesOf(visits[below(chance, count - 1)] as ShopVisit)
    const score = (label: string): number => (after.get(label) === before.get(label) ? 0 : 1)
    own.forEach((label, list) => {
      const alternative = other[list]
      const areShown = after.has(label) && after.has(alternative ?? '')
      if (alternative === undefined || alternative === label || !areShown) return
      evidence.present.push(score(label))
      evidence.absent.push(score(alternative))
    })
  }
  return evidence
}

export function attackByWatching(): Finding[] {
  const seen = DESIGNS.map(([movement, setting]) => ({ setting, evidence: evidenceOf(movement) }))
  const advantages = seen.map(({ setting, evidence: { present, absent } }) => ({
    attack: WATCHING,
    setting,
    measure: 'advantage' as const,
    promised: null,
    ...advantageOf(scoreOf(present, absent)),
  }))
  const { present, absent } = evidenceOfClosing()
  const closing = {
    attack: WATCHING,
    setting: 'the same, the day’s last visitor, when it closes',
    measure: 'advantage' as const,
    promised: null,
    ...advantageOf(scoreOf(present, absent)),
  }
  const shares = seen.map(({ setting, evidence: { movedRightly, movedWrongly } }) => ({
    attack: 'The same: of two values one has moved. It is the visitor’s (½ is guessing)',
    setting,
    measure: 'share' as const,
    promised: null,
    ...shareOf(movedRightly, movedRightly + movedWrongly),
  }))
  return [...advantages, closing, attackByPriming(), ...shares]
}
