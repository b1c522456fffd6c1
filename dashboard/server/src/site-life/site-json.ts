import type { ControlledSite, ReleaseSettings, SiteSettings } from '@gatecount/shared/adapters/control/port'
import type { ImportedSite } from '@gatecount/shared/adapters/control/site-tasks'
import { RULE_SUBJECTS, type RuleSubject } from '@gatecount/shared/domain/identity/ingest-rule'
import { EXPORT_VERSION } from '@gatecount/shared/domain/site-life/site-export'
import { z } from 'zod'
import { parseDomain } from '../sites/domain-name.ts'
import { retention } from '../sites/retention-field.ts'
import { isTimeZone } from '../sites/time-zone.ts'

const FORMAT = 'gatecount site'

const domain = z.string().refine(text => 'domain' in parseDomain(text))
const text = z.string().min(1).max(2000)
const texts = (most: number) => z.array(text).max(most)
const subjects = Object.keys(RULE_SUBJECTS) as [RuleSubject, ...RuleSubject[]]
const rule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('leave_out'), subject: z.enum(subjects), values: texts(1000) }),
  z.strictObject({ kind: z.literal('one_path'), pattern: text }),
])

/** Whatever a later version adds beside these is passed over. */
const siteJson = z.object({
  format: z.literal(FORMAT),
  version: z.int(),
  domain,
  settings: z.object({
    timeZone: z.string().refine(isTimeZone),
    currency: z.string().regex(/^[A-Z]{3}$/),
    otherDomains: texts(100),
    public: z.boolean(),
    properties: texts(100),
    childSections: texts(1000),
    childDirected: z.boolean(),
    excludedPaths: texts(1000),
    allowedHosts: texts(1000),
    rules: z.array(rule).max(1000),
    retention,
  }),
  releases: z.object({
    period: z.enum(['week', 'month']),
    preset: z.enum(['public', 'partner', 'none']),
    declared: z.object({ page: texts(5000), exit_link: texts(5000) }),
  }),
})

const settingsOf = (site: ControlledSite): Required<SiteSettings> => ({
  timeZone: site.timeZone,
  currency: site.currency,
  otherDomains: site.otherDomains ?? [],
  public: site.public,
  properties: site.properties,
  childSections: site.childSections,
  childDirected: site.childDirected ?? false,
  excludedPaths: site.excludedPaths,
  allowedHosts: site.allowedHosts ?? [],
  rules: site.rules ?? [],
  retention: site.retention,
})

interface Made {
  readonly site: ControlledSite
  readonly releases: ReleaseSettings
  /** Milliseconds since the epoch. */
  readonly now: number
  readonly program: string
}

/** What a site is, apart from its figures. Excluded networks are hashes with a key of this installation, and stay. */
export const writeSiteJson = ({ site, releases, now, program }: Made): string =>
  `${JSON.stringify(
    {
      format: FORMAT,
      version: EXPORT_VERSION,
      program,
      madeAt: new Date(now).toISOString(),
      domain: site.domain,
      settings: settingsOf(site),
      releases,
    },
    undefined,
    2,
  )}\n`

export type SiteJson = ImportedSite & { readonly version: number }

/** Undefined when it is not one of ours, or cannot be read. */
export function readSiteJson(content: string): SiteJson | undefined {
  let parsed: unknown
  try {
    parsed = JSON.parse(content)
  } catch {
    return undefined
  }
  const read = siteJson.safeParse(parsed)
  return read.success ? (read.data as SiteJson) : undefined
}
