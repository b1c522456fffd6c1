import { policyOf } from '../../../domain/policy/policy-of.ts'
import { keyOfPart, type PolicyPart, withPart } from '../../../domain/policy/policy-part.ts'
import { sevenFullDays } from '../../../domain/policy/seven-days.ts'
import type { ControlledSite } from '../port.ts'
import { lastVersion } from './policy-versions.ts'
import { listChanges, postPart } from './posted-changes.ts'
import { type PolicyDeps, readFacts, type SiteFacts } from './read-facts.ts'

const HOLD = 'UPDATE sites SET cuts_from = cuts_from || $2 WHERE id = $1'

/** Holds cuts back that the program can count and the policy in force does not have, and posts them. */
async function holdBack(
  deps: PolicyDeps,
  { site, facts }: SiteFacts,
  { cuts, now }: { cuts: string[]; now: number },
) {
  const part: PolicyPart = { kind: 'cuts', cuts }
  const held = Object.fromEntries(cuts.map(cut => [cut, null]))
  await deps.pool.query(HOLD, [site.id, JSON.stringify(held)])
  const before = { ...facts, site: { ...facts.site, cutsFrom: { ...facts.site.cutsFrom, ...held } } }
  await postPart(
    deps.pool,
    { part, before: policyOf(before), after: policyOf(withPart(before, part)) },
    { siteId: site.id, days: sevenFullDays(now, site.timeZone), now },
  )
}

/** Posts kinds of sharing that an owner has begun with; what waits already goes on waiting. */
async function postSharing(deps: PolicyDeps, { site, facts, held }: SiteFacts, now: number): Promise<void> {
  const waiting = (await listChanges(deps.pool, site.id)).filter(({ state }) => state === 'posted')
  for (const sharing of held) {
    const part: PolicyPart = { kind: 'sharing', sharing }
    if (waiting.some(({ part: other }) => keyOfPart(other) === keyOfPart(part))) continue
    await postPart(
      deps.pool,
      { part, before: policyOf(facts), after: policyOf(withPart(facts, part)) },
      { siteId: site.id, days: sevenFullDays(now, site.timeZone), now },
    )
  }
}

async function installSite(deps: PolicyDeps, known: ControlledSite, now: number): Promise<void> {
  const site = await readFacts(deps, known.id, known)
  if (site === undefined) return
  const last = await lastVersion(deps.pool, known.id)
  const { dimensions, pairs } = policyOf(site.facts)
  const before = new Set([...(last?.policy.terms.dimensions ?? []), ...(last?.policy.terms.pairs ?? [])])
  const cuts = [...dimensions, ...pairs].filter(cut => !before.has(cut))
  const isNews = last !== undefined && site.measured && cuts.length > 0
  if (isNews) await holdBack(deps, site, { cuts, now })
  if (site.held.length > 0) await postSharing(deps, site, now)
  await (isNews ? await readFacts(deps, known.id) : site)?.note(now)
}

/**
 * Looks at every site before anything is counted: an upgraded program that can count more is a change like any other, and
 * waits for as long.
 */
export async function installPolicies(deps: PolicyDeps, now: number): Promise<void> {
  for (const site of await deps.inForce.listSites()) await installSite(deps, site, now)
}
