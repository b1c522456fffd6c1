import type { Retention } from '@gatecount/shared/domain/privacy/retention'
import { type Command, Option } from 'commander'
import { CannotStart } from '../launch/cannot-start.ts'
import type { CommandContext } from './command-context.ts'
import { addSiteDetails, rulesOf } from './site-details.ts'

interface SiteView {
  readonly domain: string
  readonly timeZone: string
  readonly hasData: boolean
  readonly snippet: string
  /** What takes more of visitors, and waits for its seven days. */
  readonly posted?: readonly {
    readonly effect: string
    readonly differences: readonly { readonly words: string }[]
  }[]
}

interface Flags {
  readonly json?: true
  readonly timeZone?: string
  readonly properties?: readonly string[]
  readonly childSections?: readonly string[]
  readonly childDirected?: boolean
  readonly excludedPaths?: readonly string[]
  readonly currency?: string
  readonly otherDomains?: readonly string[]
  readonly public?: 'yes' | 'no'
  readonly allowedHosts?: readonly string[]
  readonly rules?: string
  readonly retention?: Retention
}

/** `a,b` as a list; an empty text empties the list. */
const list = (text: string): string[] =>
  text
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '')

/** `attributes=25,totals=60`; what cannot be a time the API refuses. */
const readRetention = (text: string): Retention =>
  Object.fromEntries(
    list(text).map(part => {
      const [kind = '', months = ''] = part.split('=')
      return [kind.trim(), Number(months)]
    }),
  )

/** What was done, and what waits because it takes more of visitors. */
const changedText = ({ domain, posted = [] }: SiteView): string =>
  [
    `Changed ${domain}.`,
    ...posted.map(
      ({ effect, differences }) =>
        `Posted, and in force from ${effect} on: ${differences.map(({ words }) => words).join('; ')}`,
    ),
  ].join('\n')

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
    .option('--child-directed', 'the site is directed at children: counted without telling anybody apart')
    .option('--json', 'print JSON')
    .action(async (domain: string, { json, timeZone, childDirected }: Flags) => {
      const added = await context.withApi(api =>
        api.post<SiteView>('/api/v1/sites', {
          domain,
          ...(timeZone !== undefined && { timeZone }),
          ...(childDirected !== undefined && { childDirected }),
        }),
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
  site
    .command('set <domain>')
    .description('change what is counted on a site; what takes more of visitors waits for seven days')
    .option('--time-zone <name>', 'its days are days of this time zone, from the next day on')
    .option(
      '--properties <names>',
      'event properties to count, such as colour,size; others are not counted',
      list,
    )
    .option(
      '--child-sections <paths>',
      'beginnings of paths that are directed at children: not measured',
      list,
    )
    .option(
      '--child-directed',
      'the site is directed at children: from now on nobody is told apart, and nothing is released',
    )
    .option('--no-child-directed', 'the site is not directed at children (any more)')
    .option('--excluded-paths <paths>', 'beginnings of paths that are not to be counted', list)
    .option('--currency <code>', 'of its revenue, such as EUR')
    .option('--other-domains <domains>', 'further domains whose events count for this site', list)
    .addOption(
      new Option('--public <answer>', 'whether anyone may read what is released with noise').choices([
        'yes',
        'no',
      ]),
    )
    .option('--allowed-hosts <hosts>', 'hosts whose pages count, such as shop.example,*.shop.example', list)
    .option('--rules <file>', 'a JSON list of what to leave out and which paths to count as one')
    .option(
      '--retention <months>',
      'how many months each kind is kept, such as attributes=25,totals=60,releases=60; "" keeps all for ever',
      readRetention,
    )
    .option('--json', 'print JSON')
    .action(async (domain: string, { json, public: isPublic, rules, ...flags }: Flags) => {
      const settings = {
        ...flags,
        ...(isPublic !== undefined && { public: isPublic === 'yes' }),
        ...(rules !== undefined && { rules: await rulesOf(rules) }),
      }
      if (Object.keys(settings).length === 0)
        throw new CannotStart('Say what to change; site set --help lists it.')
      const path = `/api/v1/sites/${encodeURIComponent(domain)}`
      const changed = await context.withApi(api => api.patch<SiteView>(path, settings))
      context.print(json, changed, changedText(changed))
    })
  addSiteDetails(site, context)
}
