import { pageViewRule } from '@gatecount/shared/domain/event/page-view-rule'
import { Command } from 'commander'
import { type ApiAccess, connectImportApi } from '../import/import-api.ts'
import { importLogs } from '../import/import-logs.ts'
import { ImportProblem } from '../import/import-problem.ts'
import { showProgress } from '../import/import-progress.ts'
import { describeSummary } from '../import/import-summary.ts'
import { openLogInputs } from '../import/log-input.ts'

interface Options {
  readonly site: string
  readonly timeZone?: string
  readonly extensions: readonly string[]
  readonly allStatuses: boolean
  readonly allHosts: boolean
  readonly json: boolean
}

/** The standard streams, so that the command can be run without a terminal. */
export interface Streams {
  readonly stdin: AsyncIterable<Buffer>
  readonly stdout: Pick<NodeJS.WriteStream, 'write'>
  readonly stderr: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>
}

const words = (list: string): string[] =>
  list
    .split(',')
    .map(word => word.trim())
    .filter(word => word !== '')

/**
 * `import log <file...> --site <domain>`. `connect` finds the running house, or stands one up for the command; it is
 * called once the files could be opened.
 */
export function importLogCommand(
  connect: () => Promise<ApiAccess & AsyncDisposable>,
  streams: Streams = process,
): Command {
  return new Command('log')
    .description(
      'count the page views of web server logs (common, combined, nginx, vhost-combined; plain or .gz)',
    )
    .argument('<file...>', 'log files, in any order; - is standard input')
    .requiredOption('--site <domain>', 'the site the log belongs to; it is added when it is not there yet')
    .option(
      '--time-zone <zone>',
      'time zone of a site that is added, such as Europe/Berlin (default: that of the log)',
    )
    .option(
      '--extensions <list>',
      'more endings of pages besides html, htm and shtml, such as php,asp',
      words,
      [],
    )
    .option('--all-statuses', 'count a page whatever the answer, unless it was an error', false)
    .option('--all-hosts', 'take lines for other hosts too, where the log names the host', false)
    .option('--json', 'print the summary as JSON', false)
    .action(async (files: string[], options: Options) => {
      try {
        const inputs = await openLogInputs(files, streams.stdin)
        await using access = await connect()
        const summary = await importLogs(
          {
            inputs,
            site: { domain: options.site, timeZone: options.timeZone },
            rule: { ...pageViewRule(options.extensions, options.allStatuses), allHosts: options.allHosts },
          },
          {
            api: connectImportApi(access),
            progress: showProgress(streams.stderr, () => performance.now()),
            now: () => performance.now(),
          },
        )
        streams.stdout.write(`${options.json ? JSON.stringify(summary) : describeSummary(summary)}\n`)
        if (summary.lines > 0 && summary.unreadable === summary.lines) {
          throw new ImportProblem('No line could be read: is this a log in common, combined or nginx format?')
        }
      } catch (error) {
        if (!(error instanceof ImportProblem)) throw error
        streams.stderr.write(`${error.message}\n`)
        process.exitCode = 1
      }
    })
}
