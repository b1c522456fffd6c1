import type { DropReason } from '@gatecount/shared/domain/event/drop-reasons'
import { EVENT_NAMES, type Hit, SIGNAL } from '@gatecount/shared/domain/event/hit'
import type { Site } from '@gatecount/shared/domain/identity/site'
import { unveil } from '@gatecount/shared/domain/privacy/veiled'
import { addDays, localClock } from '@gatecount/shared/domain/time/local-time'
import type { Visit } from './visit-lines.ts'

const HALF_AN_HOUR = 30 * 60_000
const THREE_HOURS = 3 * 3_600_000

/** A raw event, and the time of the worker when it was read. */
export interface Heard {
  readonly hit: Hit
  readonly read: number
}

/** Hits that were read when they happened. */
export const heardAtOnce = (hits: readonly Hit[]): Heard[] => hits.map(hit => ({ hit, read: hit.at }))

function refusal({ path, signals, userAgent }: Hit, site: Site): DropReason | null {
  if (site.childSections.some(prefix => path.startsWith(prefix))) return 'child_directed'
  if (site.excludedPaths.some(prefix => path.startsWith(prefix))) return 'excluded_path'
  if ((signals & SIGNAL.prefetch) !== 0) return 'prefetch'
  if (/bot/i.test(unveil(userAgent))) return 'bot'
  return (signals & SIGNAL.webdriver) === 0 ? null : 'automated'
}

export interface Followed {
  readonly visits: readonly Visit[]
  /** How often what was dropped why, as `site|day|reason`. */
  readonly dropped: ReadonlyMap<string, number>
}

/** Which hits make which visits, all raw events at hand. */
export function followAll(sites: readonly Site[], heard: readonly Heard[]): Followed {
  const visits: Visit[] = []
  const last = new Map<string, Visit>()
  const dropped = new Map<string, number>()
  for (const { hit, read } of heard) {
    const site = sites.find(({ id }) => id === hit.siteId)
    if (site === undefined) continue
    const clock = localClock(site.timeZone)
    const own = clock.at(hit.at).day
    const drop = (on: string, reason: DropReason): void => {
      const key = `${site.id}|${on}|${reason}`
      dropped.set(key, (dropped.get(key) ?? 0) + 1)
    }
    const refused = refusal(hit, site)
    // Nothing of a day is open three hours after it: what comes then counts when it is read, and a line not at all.
    const isClosed = read >= clock.endOf(own) + THREE_HOURS
    if (refused !== null || (isClosed && (hit.signals & SIGNAL.fromLog) !== 0)) {
      drop(own, refused ?? 'day_closed')
      continue
    }
    const at = isClosed ? read : hit.at
    const { day, hour } = clock.at(at)
    const person = `${unveil(hit.address)} ${unveil(hit.userAgent)}`
    const goingOn = (on: string): Visit | undefined => {
      const visit = last.get(`${site.id}|${on}|${person}`)
      return visit?.hits.every(known => at - known.at > HALF_AN_HOUR) ? undefined : visit
    }
    const dayBefore = addDays(day, -1)
    const isSoon = at < clock.endOf(dayBefore) + THREE_HOURS
    let visit = (isSoon ? goingOn(dayBefore) : undefined) ?? goingOn(day)
    if (visit === undefined) {
      if (hit.name === EVENT_NAMES.engagement) {
        drop(day, 'no_open_visit')
        continue
      }
      visit = { site, day, person, hits: [] }
      visits.push(visit)
      last.set(`${site.id}|${day}|${person}`, visit)
    }
    visit.hits.push({ hit, at, hour: visit.day === day ? hour : 23 })
  }
  return { visits, dropped }
}
