import type { Deed } from '../report/goal.ts'
import type { PolicyFacts } from './policy-facts.ts'

/** Settings of a site, and how it releases, as far as its policy speaks of them. */
export type SettingName = Exclude<keyof PolicyFacts['site'], 'domain' | 'cutsFrom' | 'funnels'>
export type ReleaseName = keyof PolicyFacts['release']

export interface NewFunnel {
  readonly name: string
  readonly steps: readonly Deed[]
}

/** One thing about a site that somebody wants otherwise: what waits for seven days by itself, and is withdrawn by itself. */
export type PolicyPart =
  | { readonly kind: 'setting'; readonly name: SettingName; readonly value: unknown }
  | { readonly kind: 'release'; readonly name: ReleaseName; readonly value: unknown }
  | { readonly kind: 'funnel'; readonly funnel: NewFunnel }
  | { readonly kind: 'network'; readonly id: number }
  /** Of the program: cuts that it can count since it was upgraded. */
  | { readonly kind: 'cuts'; readonly cuts: readonly string[] }
  /** Of the program or of what an owner began with it. */
  | { readonly kind: 'sharing'; readonly sharing: string }

/** Two parts of one key cannot wait beside each other. */
export function keyOfPart(part: PolicyPart): string {
  switch (part.kind) {
    case 'setting':
      return `setting ${part.name}`
    case 'release':
      return `release ${part.name}`
    case 'funnel':
      return `funnel ${part.funnel.name}`
    case 'network':
      return `network ${part.id}`
    case 'cuts':
      return `cuts ${[...part.cuts].sort().join(' ')}`
    case 'sharing':
      return `sharing ${part.sharing}`
  }
}

/** The site as it would be. */
export function withPart(facts: PolicyFacts, part: PolicyPart): PolicyFacts {
  const { site, release, excludedNetworks } = facts
  switch (part.kind) {
    case 'setting':
      return { ...facts, site: { ...site, [part.name]: part.value } }
    case 'release':
      return { ...facts, release: { ...release, [part.name]: part.value } }
    case 'funnel':
      return { ...facts, site: { ...site, funnels: [...(site.funnels ?? []), part.funnel] } }
    case 'network':
      return { ...facts, excludedNetworks: excludedNetworks.filter(id => id !== part.id) }
    case 'cuts': {
      const held = Object.entries(site.cutsFrom ?? {}).filter(([cut]) => !part.cuts.includes(cut))
      return { ...facts, site: { ...site, cutsFrom: Object.fromEntries(held) } }
    }
    case 'sharing':
      return { ...facts, sharing: [...facts.sharing, part.sharing as PolicyFacts['sharing'][number]] }
  }
}
