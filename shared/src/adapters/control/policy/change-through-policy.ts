import {
  keyOfPart,
  type PolicyPart,
  type ReleaseName,
  type SettingName,
} from '../../../domain/policy/policy-part.ts'
import { sevenFullDays } from '../../../domain/policy/seven-days.ts'
import { splitChange } from '../../../domain/policy/split-change.ts'
import { canonicalJson } from '../../../proof/canonical-json.ts'
import type { SiteSettings } from '../port.ts'
import type { PolicyChange, WantedChange } from './policy-store.ts'
import { listChanges, postPart, withdrawKey } from './posted-changes.ts'
import { type PolicyDeps, readFacts, type SiteFacts } from './read-facts.ts'

interface Change {
  readonly siteId: number
  readonly wanted: WantedChange
  /** Milliseconds since the epoch. */
  readonly now: number
}

const isSame = (a: unknown, b: unknown): boolean =>
  a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b)

/** Settings of a site that its policy says nothing of: they are for the dashboard alone. */
const UNSAID: ReadonlySet<string> = new Set(['lastFunnel', 'funnels'])

function partsOf({ settings = {}, release = {}, funnel, network }: WantedChange): PolicyPart[] {
  const said = Object.entries(settings).filter(([name, value]) => value !== undefined && !UNSAID.has(name))
  const released = Object.entries(release).filter(([, value]) => value !== undefined)
  return [
    ...said.map(([name, value]) => ({ kind: 'setting' as const, name: name as SettingName, value })),
    ...released.map(([name, value]) => ({ kind: 'release' as const, name: name as ReleaseName, value })),
    ...(funnel === undefined ? [] : [{ kind: 'funnel' as const, funnel }]),
    ...(network === undefined ? [] : [{ kind: 'network' as const, id: network }]),
  ]
}

/** Lists of declared values come one by one; what is not named stays. */
function wholeDeclared(parts: readonly PolicyPart[], { facts }: SiteFacts): PolicyPart[] {
  return parts.map(part =>
    part.kind === 'release' && part.name === 'declared'
      ? { ...part, value: { ...facts.release.declared, ...(part.value as object) } }
      : part,
  )
}

const valueInForce = ({ facts }: SiteFacts, part: PolicyPart): unknown =>
  part.kind === 'setting'
    ? facts.site[part.name]
    : part.kind === 'release'
      ? facts.release[part.name]
      : undefined

/** What is really wanted otherwise: a form sends what is in force along with what was changed in it. */
const isNews = (site: SiteFacts, waiting: readonly PolicyChange[], part: PolicyPart): boolean => {
  if (!('value' in part)) return true
  if (isSame(valueInForce(site, part), part.value)) return false
  return !waiting.some(({ part: other }) => isSame(other, part))
}

/** All at once, so that either every setting is changed or none. @throws DomainTaken */
async function putInForce(
  { inForce }: PolicyDeps,
  siteId: number,
  parts: readonly PolicyPart[],
): Promise<void> {
  const valuesOf = (kind: 'setting' | 'release') =>
    Object.fromEntries(parts.flatMap(part => (part.kind === kind ? [[part.name, part.value]] : [])))
  const [settings, release] = [valuesOf('setting'), valuesOf('release')]
  if (Object.keys(settings).length > 0) await inForce.updateSite(siteId, settings as SiteSettings)
  if (Object.keys(release).length > 0) await inForce.updateReleaseSettings(siteId, release)
}

/**
 * Changes what narrows at once, and posts what widens. A site that nobody was counted on yet changes freely: nobody was told
 * otherwise.
 */
export async function changeThroughPolicy(
  deps: PolicyDeps,
  { siteId, wanted, now }: Change,
): Promise<readonly PolicyChange[]> {
  const { pool } = deps
  const site = await readFacts(deps, siteId)
  if (site === undefined) throw new Error('There is no such site')
  await site.note(now)
  const waiting = (await listChanges(pool, siteId)).filter(({ state }) => state === 'posted')
  const parts = wholeDeclared(partsOf(wanted), site).filter(part => isNews(site, waiting, part))
  const split = site.measured ? splitChange(site.facts, parts) : { now: parts, later: [] }
  const days = sevenFullDays(now, site.site.timeZone)
  await putInForce(deps, siteId, split.now)
  for (const part of parts) await withdrawKey(pool, { siteId, key: keyOfPart(part), day: days.posted })
  const posted: PolicyChange[] = []
  for (const later of split.later) posted.push(await postPart(pool, later, { siteId, days, now }))
  await (await readFacts(deps, siteId))?.note(now)
  return posted
}
