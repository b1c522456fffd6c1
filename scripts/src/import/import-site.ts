import type { ImportApi } from './import-api.ts'
import { ImportProblem } from './import-problem.ts'
import type { FirstLine } from './log-input.ts'

export interface SiteOfImport {
  readonly domain: string
  readonly timeZone: string
  /** True when the import added the site. */
  readonly added: boolean
}

const DOMAIN = /^(?=.{1,253}$)[a-z0-9-]+(\.[a-z0-9-]+)*$/

/**
 * The zone in which a log's days are the site's days, where the IANA database has one for its offset. (`Etc/GMT+4` is
 * four hours *behind* Greenwich: POSIX counts westwards.)
 */
export function fixedZone(offsetMinutes: number): string {
  const hours = offsetMinutes / 60
  if (hours === 0 || !Number.isInteger(hours) || hours < -12 || hours > 14) return 'UTC'
  return `Etc/GMT${hours < 0 ? '+' : '-'}${Math.abs(hours)}`
}

/**
 * Finds the site to import into, or adds it: in the time zone asked for, else in that of the log.
 * @throws ImportProblem when the domain is no host name or the house refuses it
 */
export async function findOrAddSite(
  api: ImportApi,
  asked: { readonly domain: string; readonly timeZone: string | undefined },
  first: FirstLine | null,
): Promise<SiteOfImport> {
  const domain = asked.domain
    .trim()
    .toLowerCase()
    .replace(/^www\./, '')
  if (!DOMAIN.test(domain)) throw new ImportProblem('--site: write the domain like example.com')
  const found = await api.findSite(domain)
  if (found !== null) return { domain: found.domain, timeZone: found.timeZone, added: false }
  const added = await api.addSite(domain, asked.timeZone ?? fixedZone(first?.offsetMinutes ?? 0))
  return { domain: added.domain, timeZone: added.timeZone, added: true }
}
