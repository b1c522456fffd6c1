import { GATE, LOOK_AFTER } from '@gatecount/shared/domain/privacy/gates'
import { advantageOf, scoreOf } from './measure/advantage.ts'
import type { Finding } from './measure/finding.ts'
import { type Chance, seeded } from './measure/seeded.ts'
import { LiveDay } from './world/live-day.ts'
import { pageView, type ShopVisit, shopDay, shopperOf } from './world/shop.ts'

const TRIALS = 120
const OTHERS = 40
const ASKED = '/toner/5'
const LABEL = `page|${ASKED}|`
const EVENING = Date.parse('2026-06-10T21:00:00Z')

const visitTo = (chance: Chance, host: number, path: string): ShopVisit => {
  const shopper = shopperOf(chance, host)
  return { shopper, hits: [pageView(shopper, EVENING + host * 1000, path)] }
}

/**
 * The attacker sends visitors of their own to a page until its figure moves, and then all but one that it needs to move
 * again, and that the site needs for a look. Then the target comes, and nobody else.
 */
function primeOnce(chance: Chance, target: boolean): number {
  const day = new LiveDay()
  for (const visit of shopDay(chance, '2026-06-10', OTHERS)) day.come(visit, LABEL)
  let host = OTHERS
  while (!day.come(visitTo(chance, host, ASKED), LABEL)) host++
  for (let n = 1; n < Math.max(GATE[1], LOOK_AFTER); n++) day.come(visitTo(chance, ++host, ASKED), LABEL)
  return day.come(visitTo(chance, ++host, target ? ASKED : '/toner/6'), LABEL) ? 1 : 0
}

export function attackByPriming(): Finding {
  const chance = seeded(53)
  const moved = (target: boolean): number[] => Array.from({ length: TRIALS }, () => primeOnce(chance, target))
  return {
    attack: 'Watching an open day while a known visitor comes: did they have this value?',
    setting: 'the same, after sending visitors of one’s own',
    measure: 'advantage',
    promised: null,
    ...advantageOf(scoreOf(moved(true), moved(false))),
  }
}
