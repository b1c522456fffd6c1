import { policyOf } from '../../../domain/policy/policy-of.ts'
import { keyOfPart, type PolicyPart, withPart } from '../../../domain/policy/policy-part.ts'
import { sevenFullDays } from '../../../domain/policy/seven-days.ts'
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

async function installSite(deps: PolicyDeps, siteId: number, now: number): Promise<void> {
  const site = await readFacts(deps, siteId)
  if (site === undefined) return
  const last = await lastVersion(deps.pool, siteId)
  if (last !== undefined && site.measured) {
    const { dimensions, pairs } = policyOf(site.facts)
    const known = new Set([...last.policy.terms.dimensions, ...last.policy.terms.pairs])
    const cuts = [...dimensions, ...pairs].filter(cut => !known.has(cut))
    if (cuts.length > 0) await holdBack(deps, site, { cuts, now })
  }
  await postSharing(deps, site, now)
  await (await readFacts(deps, siteId))?.note(now)
}

/**
 * Looks at every site before anything is counted: an upgraded program that can count more is a change like any other, and
 * waits for as long.
 */
export async function installPolicies(deps: PolicyDeps, now: number): Promise<void> {
  for (const { id } of await deps.inForce.listSites()) await installSite(deps, id, now)
}
