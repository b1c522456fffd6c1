import { GATE } from '@gatecount/shared/domain/privacy/gates'
import { PAIR_CUTS } from '@gatecount/shared/domain/report/cuts'
import { VISIT_DIMENSIONS } from '@gatecount/shared/domain/report/dimensions'
import { addDays } from '@gatecount/shared/domain/time/local-time'
import { shareOf } from './measure/advantage.ts'
import type { Finding } from './measure/finding.ts'
import { seeded } from './measure/seeded.ts'
import { type Cells, countDay, countWeek } from './world/counted-day.ts'
import { hitsOf, shopDay } from './world/shop.ts'

/** What a list leaves out: how many values, and how many visitors they had. */
interface Rest {
  readonly list: string
  readonly values: number
  readonly visitors: number
}

/** Dimensions whose values anybody can list, so that what is not shown has a name. */
const SHORT_LISTS: ReadonlySet<string> = new Set(['device', 'gateway_kind', 'channel'])

const gather = (rests: Map<string, Rest>, list: string, visitors: number): void => {
  const known = rests.get(list) ?? { list, values: 0, visitors: 0 }
  rests.set(list, { list, values: known.values + 1, visitors: known.visitors + visitors })
}

/** Total less list, for every list of values of visits. What the difference comes to is what the hidden cells hold. */
function restsOfLists(shown: Cells, truth: Cells): Rest[] {
  const rests = new Map<string, Rest>()
  for (const [label, { visitors }] of truth) {
    const [cut = ''] = label.split('|')
    if (!VISIT_DIMENSIONS.some(dimension => dimension === cut)) continue
    const hidden = visitors - (shown.get(label)?.visitors ?? 0)
    if (hidden > 0) gather(rests, cut, hidden)
  }
  return [...rests.values()]
}

/** A shown value less the shown pairs of it, such as country less `country × device`. */
function restsOfPairs(shown: Cells, truth: Cells): Rest[] {
  const rests = new Map<string, Rest>()
  const ofVisits = PAIR_CUTS.filter(({ dimensions }) =>
    dimensions.every(dimension => VISIT_DIMENSIONS.some(known => known === dimension)),
  )
  for (const [label, counts] of truth) {
    const [cut = '', first = '', second = ''] = label.split('|')
    const found = ofVisits.find(({ name }) => name === cut)
    if (found === undefined) continue
    const hidden = counts.visitors - (shown.get(label)?.visitors ?? 0)
    if (hidden === 0) continue
    const [a, b] = found.dimensions
    if (shown.has(`${a}|${first}|`)) gather(rests, `${cut} of ${a}=${first}`, hidden)
    if (shown.has(`${b}|${second}|`)) gather(rests, `${cut} of ${b}=${second}`, hidden)
  }
  return [...rests.values()]
}

const isFew = ({ visitors }: Rest): boolean => visitors > 0 && visitors < GATE[1]
const isNamed = ({ list, values }: Rest): boolean => values === 1 && SHORT_LISTS.has(list)

const DAYS = 30

interface Tally {
  lists: number
  few: number
  named: number
  shownPairs: number
  fewPairs: number
}

function tallyOf(visitors: number): Tally {
  const chance = seeded(31 + visitors)
  const tally: Tally = { lists: 0, few: 0, named: 0, shownPairs: 0, fewPairs: 0 }
  for (let day = 0; day < DAYS; day++) {
    const { shown, truth } = countDay(hitsOf(shopDay(chance, '2026-06-10', visitors)))
    const rests = restsOfLists(shown, truth)
    tally.lists += VISIT_DIMENSIONS.length
    tally.few += rests.filter(isFew).length
    tally.named += rests.filter(rest => isFew(rest) && isNamed(rest)).length
    const pairs = restsOfPairs(shown, truth)
    tally.shownPairs += pairs.length
    tally.fewPairs += pairs.filter(isFew).length
  }
  return tally
}

const WEEK = Array.from({ length: 7 }, (_, n) => addDays('2026-06-08', n))
const WEEKS = 8

const visitorsIn = (cells: Cells, dimension: string): number[] =>
  [...cells].flatMap(([label, { visitors }]) => (label.startsWith(`${dimension}|`) ? [visitors] : []))
const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0)

/**
 * A day's rest has no name. If its week lets exactly one value of the list through, and nothing is left of the list
 * afterwards, then every rest of the week was of that value: `named` of the rests of one to four visitors.
 */
function namedByWeeks(visitors: number): { few: number; named: number } {
  const chance = seeded(61 + visitors)
  const tally = { few: 0, named: 0 }
  for (let week = 0; week < WEEKS; week++) {
    const days = WEEK.map(day => hitsOf(shopDay(chance, day, visitors)))
    const { left, shown } = countWeek(WEEK[0] ?? '', days)
    for (const dimension of VISIT_DIMENSIONS) {
      const rests = left.map(cells => sum(visitorsIn(cells, dimension)))
      const few = rests.filter(rest => rest > 0 && rest < GATE[1]).length
      const rows = visitorsIn(shown, dimension)
      tally.few += few
      if (rows.length === 1 && sum(rows) === sum(rests)) tally.named += few
    }
  }
  return tally
}

function differencesOf(visitors: number): Finding[] {
  const finding = (setting: string, count: number, of: number): Finding => ({
    attack: `Differences of lists of a closed day of ${visitors} visitors: a rest is of one to four`,
    setting,
    measure: 'share',
    promised: null,
    ...shareOf(count, of),
  })
  const { lists, few, named, shownPairs, fewPairs } = tallyOf(visitors)
  return [
    finding('total less list', few, lists),
    finding('total less list, and the rest is one value that has a name', named, lists),
    finding('a shown value less its shown pairs', fewPairs, shownPairs),
  ]
}

function namesByWeeks(visitors: number): Finding {
  const { few, named } = namedByWeeks(visitors)
  return {
    attack: 'Such a rest of a day gets its name when the week closes',
    setting: `${visitors} visitors a day`,
    measure: 'share',
    promised: null,
    ...shareOf(named, few),
  }
}

export const attackByDifferences = (): Finding[] => [
  ...[30, 100, 300].flatMap(differencesOf),
  ...[30, 100].map(namesByWeeks),
]
