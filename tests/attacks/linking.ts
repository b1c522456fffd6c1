import { COUNTS, type Counts } from '@gatecount/shared/domain/report/cell-row'
import type { Dimension } from '@gatecount/shared/domain/report/dimensions'
import { shareOf } from './measure/advantage.ts'
import type { Finding } from './measure/finding.ts'
import { type Chance, seeded } from './measure/seeded.ts'
import { type Cells, countDay } from './world/counted-day.ts'
import { addressIn, GATEWAYS, hitsOf, type ShopVisit, shopDay, shopperOf, visitOf } from './world/shop.ts'

const DAYS = 24
const VISITORS = 60

/** Colleagues: one network, one link that brought them, one language, and otherwise everybody as they are. */
const GROUP = 6
function colleagues(chance: Chance): ShopVisit[] {
  return Array.from({ length: GROUP }, (_, n) => {
    const host = VISITORS + n
    const { userAgent } = shopperOf(chance, host)
    const shopper = {
      address: addressIn(GATEWAYS - 1, host),
      gateway: `Network ${GATEWAYS}`,
      language: 'is',
      referrer: 'https://intranet.example',
      userAgent,
    }
    return visitOf(chance, shopper, '2026-06-10')
  })
}

const fingerprint = (counts: Counts): string => COUNTS.map(count => counts[count]).join(' ')

interface Link {
  readonly one: string
  readonly other: string
}

/** Properties of which none says another by its definition, as "no referrer" says "direct". */
const ASKED: readonly Dimension[] = ['gateway', 'source', 'device', 'language', 'entry_page']

/** Rows of two lists whose counts are the same, all seven: the attacker takes them for the same visitors. */
function linksOf(shown: Cells): Link[] {
  const rows = [...shown].filter(([label]) => ASKED.some(name => label.startsWith(`${name}|`)))
  const alike = new Map<string, string[]>()
  for (const [label, counts] of rows) {
    const print = fingerprint(counts)
    alike.set(print, [...(alike.get(print) ?? []), label])
  }
  return [...alike.values()].flatMap(labels =>
    labels.flatMap((one, n) => labels.slice(n + 1).map(other => ({ one, other }))),
  )
}

/** The pair of two rows, if the catalogue has it and it found its crowd; then there is nothing to find out. */
function isShownAsPair(shown: Cells, { one, other }: Link): boolean {
  const [a = '', x = ''] = one.split('|')
  const [b = '', y = ''] = other.split('|')
  return shown.has(`${a}:${b}|${x}|${y}`) || shown.has(`${b}:${a}|${y}|${x}`)
}

/** Which visits are in a cell, found by counting each of them alone. */
function crowdsOf(visits: readonly ShopVisit[]): Map<string, Set<number>> {
  const crowds = new Map<string, Set<number>>()
  visits.forEach((visit, n) => {
    for (const label of countDay(visit.hits).truth.keys())
      crowds.set(label, (crowds.get(label) ?? new Set()).add(n))
  })
  return crowds
}

const isSame = (one: ReadonlySet<number>, other: ReadonlySet<number>): boolean =>
  one.size === other.size && [...one].every(member => other.has(member))

interface Tally {
  links: number
  right: number
  days: number
}

/** How often rows can be joined, how often that is right, and on how many days it finds somebody. */
function linkDays(group: (chance: Chance) => ShopVisit[]): Tally {
  const chance = seeded(41)
  const tally: Tally = { links: 0, right: 0, days: 0 }
  for (let day = 0; day < DAYS; day++) {
    const visits = [...shopDay(chance, '2026-06-10', VISITORS), ...group(chance)]
    const { shown } = countDay(hitsOf(visits))
    const links = linksOf(shown).filter(link => !isShownAsPair(shown, link))
    const crowds = links.length === 0 ? new Map<string, Set<number>>() : crowdsOf(visits)
    const right = links.filter(({ one, other }) =>
      isSame(crowds.get(one) ?? new Set(), crowds.get(other) ?? new Set()),
    )
    tally.links += links.length
    tally.right += right.length
    if (right.length > 0) tally.days++
  }
  return tally
}

export function attackByLinking(): Finding[] {
  const finding = (setting: string, count: number, of: number): Finding => ({
    attack: 'Joining rows of two lists that have the same seven counts',
    setting,
    measure: 'share',
    promised: null,
    ...shareOf(count, of),
  })
  const [strangers, group] = [linkDays(() => []), linkDays(colleagues)]
  return [
    finding('days that give away a pair held back: unrelated visitors', strangers.days, DAYS),
    finding('the same: six colleagues of one network and one link', group.days, DAYS),
    finding('rows joined so are of the same visitors', group.right, group.links),
  ]
}
