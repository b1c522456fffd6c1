import type { Site } from '../identity/site.ts'
import type { ReleasePreset } from '../privacy/release-families.ts'
import type { Retention } from '../privacy/retention.ts'
import type { Deed, Goal } from '../report/goal.ts'
import type { SharingKind } from './sharing-kinds.ts'

/** What a site really is set to, which its policy is made of. */
export interface PolicyFacts {
  readonly site: Pick<
    Site,
    | 'domain'
    | 'timeZone'
    | 'properties'
    | 'childSections'
    | 'excludedPaths'
    | 'otherDomains'
    | 'childDirected'
    | 'allowedHosts'
    | 'rules'
    | 'cutsFrom'
  > & {
    readonly currency: string
    readonly weekStart: number
    readonly public: boolean
    readonly retention: Retention
    readonly goals?: readonly Goal[]
    readonly funnels?: readonly { readonly steps: readonly Deed[] }[]
  }
  readonly release: {
    readonly period: 'week' | 'month'
    readonly preset: ReleasePreset | 'none'
    readonly declared: { readonly page: readonly string[]; readonly exit_link: readonly string[] }
  }
  /** Numbers of the networks that the owner leaves out. */
  readonly excludedNetworks: readonly number[]
  readonly sharing: readonly SharingKind[]
}

/** What is done, without what it is called. */
export const deedText = ({ kind, pattern, depth }: Deed): string =>
  `${kind} ${pattern}${depth === undefined ? '' : ` ${depth}%`}`
