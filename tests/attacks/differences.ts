import { GATE } from '@gatecount/shared/domain/privacy/gates'
import { PAIR_CUTS } from '@gatecount/shared/domain/report/cuts'
import { VISIT_DIMENSIONS } from '@gatecount/shared/domain/report/dimensions'
import { shareOf } from './measure/advantage.ts'
import type { Finding } from './measure/finding.ts'
import { seeded } from './measure/seeded.ts'
import { type Cells, countDay } from './world/counted-day.ts'
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
const SIZES = [30, 100, 300] as const

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

export const attackByDifferences = (): Finding[] =>
  SIZES.flatMap(visitors => {
    const { lists, few, named, shownPairs, fewPairs } = tallyOf(visitors)
    const finding = (attack: string, count: number, of: number): Finding => ({
      attack: `${attack} (${visitors} visitors a day)`,
      measure: 'share',
      promised: null,
      ...shareOf(count, of),
    })
    return [
      finding('Total less list: the rest is of one to four visitors', few, lists),
      finding(
        'Total less list: the rest is of one to four visitors, and of one value that can be named',
        named,
        lists,
      ),
      finding(
        'A shown value less its shown pairs: the rest is of one to four visitors',
        fewPairs,
        shownPairs,
      ),
    ]
  })
