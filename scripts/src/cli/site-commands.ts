import type { Command } from 'commander'
import type { CommandContext } from './command-context.ts'

interface SiteView {
  readonly domain: string
  readonly timeZone: string
  readonly hasData: boolean
  readonly snippet: string
}

interface Flags {
  readonly json?: true
  readonly timeZone?: string
}

const table = (sites: readonly SiteView[]): string =>
  sites.length === 0
    ? 'No sites yet; add one with: site add <domain>'
    : sites
        .map(({ domain, timeZone, hasData }) =>
          `${domain.padEnd(40)} ${timeZone.padEnd(24)} ${hasData ? '' : 'waiting for the first hit'}`.trimEnd(),
        )
        .join('\n')

export function addSiteCommands(program: Command, context: CommandContext): void {
  const site = program.command('site').description('sites that are measured')
  site
    .command('add <domain>')
    .description('register a site and print the snippet to paste into its pages')
    .option('--time-zone <name>', 'its days are days of this time zone, such as Europe/Berlin (UTC)')
    .option('--json', 'print JSON')
    .action(async (domain: string, { json, timeZone }: Flags) => {
      const added = await context.withApi(api =>
        api.post<SiteView>('/api/v1/sites', { domain, ...(timeZone !== undefined && { timeZone }) }),
      )
      context.print(
        json,
        added,
        `Added ${added.domain}. Paste this into the head of its pages:\n${added.snippet}`,
      )
    })
  site
    .command('list')
    .description('list the sites')
    .option('--json', 'print JSON')
    .action(async ({ json }: Flags) => {
      const { sites } = await context.withApi(api => api.get<{ sites: SiteView[] }>('/api/v1/sites'))
      context.print(json, sites, table(sites))
    })
}
