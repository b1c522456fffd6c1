import { readFile } from 'node:fs/promises'
import { readDeclared } from '@gatecount/shared/domain/privacy/declared-text'
import type { PrivacyReceipt } from '@gatecount/shared/domain/privacy/receipt'
import { type Command, Option } from 'commander'
import { CannotStart } from '../launch/cannot-start.ts'
import type { CommandContext } from './command-context.ts'

interface SiteFlags {
  readonly site: string
  readonly json?: true
}

interface SetFlags extends SiteFlags {
  readonly period?: 'week' | 'month'
  readonly preset?: 'public' | 'partner' | 'none'
  readonly pages?: string
  readonly exitLinks?: string
}

interface SettingsView {
  readonly period: string
  readonly preset: string
  readonly declared: Readonly<Record<'page' | 'exit_link', readonly string[]>>
}

const pathOf = (site: string, rest: string): string => `/api/v1/sites/${encodeURIComponent(site)}/${rest}`

const line = ({ sequence, period, start, end, preset, epsilon, delta, rows }: PrivacyReceipt): string =>
  `${String(sequence).padStart(4)}  ${period.padEnd(5)}  ${start} to ${end}  ${preset.padEnd(7)}  ` +
  `ε ${epsilon.toFixed(2)} at δ ${delta}  ${rows} counts`

const settingsText = ({ period, preset, declared }: SettingsView): string =>
  preset === 'none'
    ? 'Nothing is released.'
    : `Released every ${period} with the preset "${preset}"; ` +
      `${declared.page.length} pages and ${declared.exit_link.length} exit links are declared.`

async function fileOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    throw new CannotStart(`The file ${path} cannot be read.`, { cause: error })
  }
}

export function addReleaseCommands(program: Command, context: CommandContext): void {
  const release = program.command('release').description('figures with noise, for others than the owner')
  release
    .command('list')
    .description('the receipts of what was released')
    .requiredOption('--site <domain>', 'the site')
    .option('--json', 'print JSON')
    .action(async ({ site, json }: SiteFlags) => {
      const { releases } = await context.withApi(api =>
        api.get<{ releases: { receipt: PrivacyReceipt }[] }>(pathOf(site, 'releases')),
      )
      const text = releases.map(({ receipt }) => line(receipt)).join('\n')
      context.print(
        json,
        releases,
        text || 'Nothing has been released yet; a week or month must be over first.',
      )
    })
  release
    .command('show <number>')
    .description(
      'one release as JSON: receipt, counts, signature and key; save it to a file and verify it anywhere',
    )
    .requiredOption('--site <domain>', 'the site')
    .action(async (number: string, { site }: SiteFlags) => {
      const shown = await context.withApi(api =>
        api.get<object>(pathOf(site, `releases/${encodeURIComponent(number)}`)),
      )
      context.print(true, shown, '')
    })
  release
    .command('set')
    .description('choose how a site releases; holds for days that close from now on')
    .requiredOption('--site <domain>', 'the site')
    .addOption(new Option('--period <period>', 'how often').choices(['week', 'month']))
    .addOption(
      new Option('--preset <preset>', 'how much noise: much, some, or no release at all').choices([
        'public',
        'partner',
        'none',
      ]),
    )
    .option('--pages <file>', 'pages known beforehand: a sitemap (XML), or a path or address a line')
    .option('--exit-links <file>', 'exit links known beforehand: an address a line')
    .option('--json', 'print JSON')
    .action(async ({ site, json, period, preset, pages, exitLinks }: SetFlags) => {
      const declared = {
        ...(pages !== undefined && { page: readDeclared('page', await fileOf(pages)) }),
        ...(exitLinks !== undefined && { exit_link: readDeclared('exit_link', await fileOf(exitLinks)) }),
      }
      if (period === undefined && preset === undefined && Object.keys(declared).length === 0)
        throw new CannotStart('Say what to change; release set --help lists it.')
      const change = {
        ...(period && { period }),
        ...(preset && { preset }),
        ...(Object.keys(declared).length > 0 && { declared }),
      }
      const settings = await context.withApi(api =>
        api.patch<SettingsView>(pathOf(site, 'release-settings'), change),
      )
      context.print(json, settings, settingsText(settings))
    })
}
