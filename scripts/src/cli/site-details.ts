import { readFile } from 'node:fs/promises'
import type { IngestRule } from '@gatecount/shared/domain/identity/ingest-rule'
import type { Command } from 'commander'
import { CannotStart } from '../launch/cannot-start.ts'
import type { CommandContext } from './command-context.ts'

interface ShownSite {
  readonly domain: string
  readonly timeZone: string
  readonly currency: string
  readonly otherDomains: readonly string[]
  readonly public: boolean
  readonly childDirected: boolean
  readonly properties: readonly string[]
  readonly childSections: readonly string[]
  readonly excludedPaths: readonly string[]
  readonly allowedHosts: readonly string[]
  readonly rules: readonly IngestRule[]
  readonly verified: boolean
  readonly snippet: string
}

interface Excluded {
  readonly id: number
  readonly label: string
  readonly family: 4 | 6
  readonly prefixLength: number
  readonly createdAt: string
}

interface Found {
  readonly outcome: string
  readonly words: string
  readonly page: string | null
  readonly verified: boolean
}

interface Flags {
  readonly json?: true
  readonly label?: string
  readonly path?: string
}

const pathOf = (domain: string, rest = ''): string => `/api/v1/sites/${encodeURIComponent(domain)}${rest}`
const networks = (domain: string): string => pathOf(domain, '/excluded-networks')

/** Rules as they stand in a file: a JSON list, such as the one that `site show --json` prints. */
export async function rulesOf(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    throw new CannotStart(`The file ${file} is not there, or is not JSON.`, { cause: error })
  }
}

const ruleText = (rule: IngestRule): string =>
  rule.kind === 'one_path'
    ? `count as one path: ${rule.pattern}`
    : `leave out by ${rule.subject}: ${rule.values.join(', ')}`

const excludedText = ({ id, label, family, prefixLength }: Excluded): string =>
  `${String(id).padStart(4)}  ${label}  (IPv${family}, /${prefixLength})`

const listed = (values: readonly string[], none: string): string => values.join(', ') || none

function siteText(site: ShownSite, excluded: readonly Excluded[]): string {
  const lines: [string, string][] = [
    ['verified', site.verified ? 'yes' : 'not yet'],
    ['time zone', site.timeZone],
    ['currency', site.currency],
    ['further domains', listed(site.otherDomains, 'none')],
    ['releases', site.public ? 'open to anyone' : 'for those who may see the site'],
    ['for children', site.childDirected ? 'the whole site' : listed(site.childSections, 'no part')],
    ['properties', listed(site.properties, 'none')],
    ['excluded paths', listed(site.excludedPaths, 'none')],
    ['allowed hosts', listed(site.allowedHosts, 'any')],
  ]
  return [
    site.domain,
    ...lines.map(([name, value]) => `  ${name.padEnd(16)} ${value}`),
    ...site.rules.map(rule => `  ${ruleText(rule)}`),
    ...(excluded.length > 0 ? ['  excluded networks', ...excluded.map(excludedText)] : []),
    site.snippet,
  ].join('\n')
}

/** What one site is like, what it does not count, and whether its pages are right. */
export function addSiteDetails(site: Command, context: CommandContext): void {
  site
    .command('show <domain>')
    .description('show the settings of a site')
    .option('--json', 'print JSON')
    .action(async (domain: string, { json }: Flags) => {
      const [shown, { excludedNetworks }] = await context.withApi(
        async api =>
          [
            await api.get<ShownSite>(pathOf(domain)),
            await api.get<{ excludedNetworks: Excluded[] }>(networks(domain)),
          ] as const,
      )
      context.print(json, { ...shown, excludedNetworks }, siteText(shown, excludedNetworks))
    })
  site
    .command('exclude <domain> <network>')
    .description(
      'do not count visitors of an address or network, such as 203.0.113.0/24; it cannot be read back',
    )
    .requiredOption('--label <words>', 'what to call it in lists')
    .option('--json', 'print JSON')
    .action(async (domain: string, network: string, { json, label }: Flags) => {
      if (network === 'mine')
        throw new CannotStart('From here, your address is that of this machine. Name the network itself.')
      const added = await context.withApi(api => api.post<Excluded>(networks(domain), { network, label }))
      context.print(json, added, `Excluded:\n${excludedText(added)}`)
    })
  site
    .command('include <domain> <number>')
    .description('count an excluded network again; site show lists their numbers')
    .action(async (domain: string, number: string) => {
      await context.withApi(api => api.remove(`${networks(domain)}/${encodeURIComponent(number)}`))
      context.print(undefined, undefined, 'It is counted again.')
    })
  site
    .command('verify <domain>')
    .description('look whether a page of the site carries the snippet')
    .option('--path <path>', 'the page (/)')
    .option('--json', 'print JSON')
    .action(async (domain: string, { json, path }: Flags) => {
      const found = await context.withApi(api =>
        api.post<Found>(pathOf(domain, '/verify'), { ...(path !== undefined && { path }) }),
      )
      context.print(json, found, `${found.words}${found.page === null ? '' : ` (${found.page})`}`)
    })
}
