import { pageViewRule } from '@gatecount/shared/domain/event/page-view-rule'
import type { Command } from 'commander'
import { importApi } from '../import/import-api.ts'
import { importLogs } from '../import/import-logs.ts'
import { ImportProblem } from '../import/import-problem.ts'
import { showProgress } from '../import/import-progress.ts'
import { describeSummary, type ImportSummary } from '../import/import-summary.ts'
import { openLogInputs } from '../import/log-input.ts'
import { CannotStart } from '../launch/cannot-start.ts'
import type { CommandContext } from './command-context.ts'

interface Flags {
  readonly site: string
  readonly timeZone?: string
  readonly extensions: readonly string[]
  readonly allStatuses?: true
  readonly allHosts?: true
  readonly json?: true
}

const words = (list: string): string[] =>
  list
    .split(',')
    .map(word => word.trim())
    .filter(word => word !== '')

async function run(context: CommandContext, files: readonly string[], flags: Flags): Promise<ImportSummary> {
  const inputs = await openLogInputs(files, process.stdin)
  const rule = {
    ...pageViewRule(flags.extensions, flags.allStatuses ?? false),
    allHosts: flags.allHosts ?? false,
  }
  const now = () => performance.now()
  return await context.withApi(api =>
    importLogs(
      { inputs, site: { domain: flags.site, timeZone: flags.timeZone }, rule },
      {
        api: importApi(api, context.signal),
        progress: showProgress(process.stderr, now),
        now,
        signal: context.signal,
      },
    ),
  )
}

/** `import log <file...> --site <domain>`. */
export function addImportCommands(program: Command, context: CommandContext): void {
  program
    .command('import')
    .description('count what was recorded before')
    .command('log')
    .argument('<file...>', 'log files, in any order; - is standard input')
    .description(
      'count the page views of web server logs: common, combined, nginx and virtual-host formats, plain or .gz',
    )
    .requiredOption('--site <domain>', 'the site the log belongs to; it is added when it is not there yet')
    .option(
      '--time-zone <zone>',
      'time zone of a site that is added, such as Europe/Berlin (that of the log)',
    )
    .option(
      '--extensions <list>',
      'more endings of pages besides html, htm and shtml, such as php,asp',
      words,
      [],
    )
    .option('--all-statuses', 'count a page whatever the answer, unless it was an error')
    .option('--all-hosts', 'take lines for other hosts, too, where the log names the host')
    .option('--json', 'print the summary as JSON')
    .action(async (files: string[], flags: Flags) => {
      try {
        const summary = await run(context, files, flags)
        context.print(flags.json, summary, describeSummary(summary))
        if (summary.lines > 0 && summary.unreadable === summary.lines) {
          throw new ImportProblem('No line could be read: is this a log in common, combined or nginx format?')
        }
      } catch (error) {
        throw error instanceof ImportProblem ? new CannotStart(error.message, { cause: error }) : error
      }
    })
}
