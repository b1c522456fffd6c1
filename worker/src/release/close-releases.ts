import type { ReleaseBlock } from '@gatecount/shared/adapters/clickhouse/port'
import { crowdOfSite } from '@gatecount/shared/domain/identity/site'
import {
  RELEASE_FAMILY_NAMES,
  type ReleaseCount,
  type ReleaseFamilyName,
} from '@gatecount/shared/domain/privacy/release-families'
import { monthOf, weekOf } from '@gatecount/shared/domain/time/period'
import { type Closing, isOver } from '../closing/close-spans.ts'
import { labelText, readSpan, type Span, spanEnd, spanText } from '../closing/leftovers.ts'
import { dayCounts } from './day-counts.ts'
import type { Releaser } from './releaser.ts'

/** Added to what a span has been given, by field. */
export interface Given {
  /** `site/period/start`. */
  readonly span: string
  readonly fields: ReadonlyMap<string, number>
}

export interface ReleaseChanges {
  readonly given: readonly Given[]
  readonly drawn: readonly ReleaseBlock[]
  /** Spans that were drawn, or need not be. */
  readonly done: readonly string[]
}

/** Second value of a field that says: this family is withheld for the period. No count is written under it. */
const WITHHELD = 'withheld'
const HELD_BACK = 1

type Fields = Map<string, number>

function add(fields: Fields, field: string, count: number): void {
  fields.set(field, (fields.get(field) ?? 0) + count)
}

const fieldOf = ({ family, first, second }: ReleaseCount): string => labelText(family, first, second)
const withheldField = (family: ReleaseFamilyName): string => JSON.stringify([WITHHELD, family])

/** Counts, and the families that are withheld. */
function readFields(fields: Fields): { counts: ReleaseCount[]; withheld: ReleaseFamilyName[] } {
  const counts: ReleaseCount[] = []
  const withheld = RELEASE_FAMILY_NAMES.filter(family => fields.has(withheldField(family)))
  for (const [field, count] of fields) {
    const [family, first, second] = JSON.parse(field) as [
      ReleaseFamilyName | typeof WITHHELD,
      string,
      string?,
    ]
    if (family !== WITHHELD && second !== undefined) counts.push({ family, first, second, count })
  }
  return { counts, withheld }
}

/** What closing days give, by the span that each site releases. */
function givenNow({ days, deps }: Closing): Map<string, Fields> {
  const given = new Map<string, Fields>()
  for (const { day, closes } of days) {
    // Of a site that was removed nothing is carried on.
    const period = deps.sites.find(day.site.id)?.releases
    if (!closes || period === undefined || period === null) continue
    const { start } = period === 'week' ? weekOf(day.day) : monthOf(day.day)
    const text = spanText({ site: day.site.id, period, start })
    const fields = given.get(text) ?? new Map<string, number>()
    given.set(text, fields)
    const { counts, withheld } = dayCounts(day)
    for (const count of counts) add(fields, fieldOf(count), count.count)
    for (const family of withheld) add(fields, withheldField(family), HELD_BACK)
  }
  return given
}

/**
 * Carries what closing days have given to the release of their week or month, and draws the releases whose period is
 * over. What is drawn is committed together with the state it was drawn from, so it is drawn once; it is stored
 * afterwards, and what is stored is never drawn again.
 */
export async function closeReleases(closing: Closing, releaser: Releaser): Promise<ReleaseChanges> {
  const { deps, keys } = closing
  const given = givenNow(closing)
  const known = [...new Set([...(await deps.volatileRedis.smembers(keys.givens)), ...given.keys()])]
  const drawn: ReleaseBlock[] = []
  const done: string[] = []
  for (const text of known.sort(byStart)) {
    const span = readSpan(text)
    const site = deps.sites.find(span.site)
    // Of a child-directed site nothing is shared, nor what it gave before it was one.
    if (site === undefined || crowdOfSite(site) === 'hits') {
      done.push(text)
      given.delete(text)
      continue
    }
    if (!isOver(span, closing)) continue
    // The owner has changed from weeks to months, or back: no day is released twice.
    if (drawn.some(block => sharesDays(block, span))) {
      done.push(text)
      given.delete(text)
      continue
    }
    const fields: Fields = new Map()
    for (const [field, count] of Object.entries(await deps.volatileRedis.hgetall(keys.given(text))))
      add(fields, field, Number(count))
    for (const [field, count] of given.get(text) ?? []) add(fields, field, count)
    const before = drawn.findLast(({ site }) => site === span.site)?.release.receipt
    const drawing = await releaser.draw({ span, ...readFields(fields), before })
    // Counting goes on; what was given waits, and is drawn another time.
    if (drawing.kind === 'later') break
    if (drawing.kind === 'drawn') drawn.push(drawing.block)
    done.push(text)
    given.delete(text)
  }
  return { given: [...given].map(([span, fields]) => ({ span, fields })), drawn, done }
}

const sharesDays = ({ site, release: { receipt } }: ReleaseBlock, span: Span): boolean =>
  site === span.site && receipt.start <= spanEnd(span) && span.start <= receipt.end

/** Earlier periods are released first, so that their receipts come first in the chain. */
function byStart(a: string, b: string): number {
  const order = (text: string): string => {
    const { start, period }: Span = readSpan(text)
    return `${start} ${period}`
  }
  return order(a) < order(b) ? -1 : 1
}
