import { GATE, HITS_GATE } from '../privacy/gates.ts'
import { RELEASE_FAMILY_NAMES } from '../privacy/release-families.ts'
import { planRelease } from '../privacy/release-plan.ts'
import { CUTS, type Cut } from '../report/cuts.ts'
import { HIT_CUTS } from '../report/hit-cuts.ts'
import { deedText, type PolicyFacts } from './policy-facts.ts'
import type { PolicyTerms } from './policy-terms.ts'

const sorted = (members: readonly string[]): string[] => [...new Set(members)].sort()

/** Three decimals are more than anybody reads out of them. */
export const epsilonOf = (preset: PolicyFacts['release']['preset']): number =>
  preset === 'none' ? 0 : Math.round(planRelease(preset).epsilon * 1000) / 1000

function cutsOf({ site }: PolicyFacts, catalogue: readonly Cut[]): Pick<PolicyTerms, 'dimensions' | 'pairs'> {
  const held = site.cutsFrom ?? {}
  const counted = catalogue
    .filter(({ name }) => held[name] !== null)
    .filter(({ name }) => site.childDirected !== true || Object.hasOwn(HIT_CUTS, name))
  const named = (dimensions: number): string[] =>
    sorted(counted.filter(cut => cut.dimensions.length === dimensions).map(({ name }) => name))
  return { dimensions: named(1), pairs: named(2) }
}

/** What is released: of a child-directed site nothing is. */
function releasedOf(facts: PolicyFacts) {
  const { site, release, sharing } = facts
  if (site.childDirected === true || release.preset === 'none')
    return {
      epsilon: 0,
      releasePeriod: 'none',
      releaseFamilies: [],
      open: false,
      sharing: site.childDirected === true ? [] : sharing,
      declaredPages: 0,
      declaredLinks: 0,
    } as const
  return {
    epsilon: epsilonOf(release.preset),
    releasePeriod: release.period,
    releaseFamilies: sorted(RELEASE_FAMILY_NAMES),
    open: site.public,
    sharing,
    declaredPages: release.declared.page.length,
    declaredLinks: release.declared.exit_link.length,
  } as const
}

/** What visitors do that is counted by name; where nobody is told apart, nothing is. */
function declaredOf({
  site,
}: PolicyFacts): Pick<PolicyTerms, 'properties' | 'goals' | 'funnels' | 'origins'> {
  if (site.childDirected === true) return { properties: [], goals: [], funnels: [], origins: ['pages'] }
  const { goals = [], funnels = [] } = site
  return {
    properties: sorted(site.properties),
    goals: sorted(goals.map(deedText)),
    funnels: sorted(funnels.map(({ steps }) => steps.map(deedText).join(' → '))),
    origins: ['logs', 'pages'],
  }
}

/**
 * The policy of a site, made of what it is really set to and of what this program does.
 * @param catalogue of cuts that can be counted; the program's unless given
 */
export function policyOf(facts: PolicyFacts, catalogue: readonly Cut[] = CUTS): PolicyTerms {
  const { site, excludedNetworks } = facts
  const { rules = [] } = site
  return {
    ...cutsOf(facts, catalogue),
    ...declaredOf(facts),
    domains: sorted([site.domain, ...(site.otherDomains ?? [])]),
    hosts: sorted(site.allowedHosts ?? []),
    childDirected: site.childDirected ?? false,
    childSections: sorted(site.childSections),
    excludedPaths: sorted(site.excludedPaths),
    leftOut: sorted(
      rules.flatMap(rule =>
        rule.kind === 'leave_out' ? rule.values.map(value => `${rule.subject} ${value}`) : [],
      ),
    ),
    pathsAsOne: sorted(rules.flatMap(rule => (rule.kind === 'one_path' ? [rule.pattern] : []))),
    excludedNetworks: sorted(excludedNetworks.map(String)),
    crowdOfOne: site.childDirected === true ? HITS_GATE : GATE[1],
    crowdOfTwo: site.childDirected === true ? HITS_GATE : GATE[2],
    crowdOfHits: HITS_GATE,
    keptAttributes: site.retention.attributes ?? null,
    keptTotals: site.retention.totals ?? null,
    keptReleases: site.retention.releases ?? null,
    ...releasedOf(facts),
    timeZone: site.timeZone,
    currency: site.currency,
    weekStart: site.weekStart,
  }
}
