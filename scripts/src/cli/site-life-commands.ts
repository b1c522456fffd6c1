import { openAsBlob } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { type Command, Option } from 'commander'
import type { ApiClient } from '../api/api-client.ts'
import { archiveName, type Downloaded, downloadedText, downloadFile } from '../api/download-file.ts'
import { CannotStart } from '../launch/cannot-start.ts'
import { awaitSiteTask, type SiteTaskView } from '../site/await-site-task.ts'
import type { CommandContext } from './command-context.ts'

interface ExportFlags {
  readonly site: string
  readonly format: string
  readonly output?: string
  readonly json?: true
}

interface DeleteFlags {
  readonly yes?: true
  readonly export?: string
  readonly json?: true
}

interface ImportFlags {
  readonly as?: string
  readonly json?: true
}

const exportSite = (api: ApiClient, domain: string, format: string, file: string): Promise<Downloaded> =>
  downloadFile(
    api,
    `/api/v1/sites/${encodeURIComponent(domain)}/export?format=${format}`,
    file,
    process.stderr,
  )

/** @throws CannotStart unless the domain is typed */
async function confirmed(domain: string, signal: AbortSignal): Promise<void> {
  if (!process.stdin.isTTY) throw new CannotStart('Nobody is there to confirm; say --yes to delete the site.')
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    const typed = await terminal.question(
      `This deletes ${domain} and everything of it. It cannot be undone. Type the domain to go on: `,
      { signal },
    )
    if (typed.trim().toLowerCase() !== domain.toLowerCase())
      throw new CannotStart('That is another name; nothing was deleted.')
  } finally {
    terminal.close()
  }
}

async function fileOf(path: string): Promise<Blob> {
  try {
    return await openAsBlob(path, { type: 'application/zip' })
  } catch (error) {
    throw new CannotStart(`The file ${path} cannot be read.`, { cause: error })
  }
}

function addDelete(site: Command, context: CommandContext): void {
  const remove = async (api: ApiClient, domain: string, flags: DeleteFlags): Promise<SiteTaskView> => {
    const path = `/api/v1/sites/${encodeURIComponent(domain)}`
    await api.get(path)
    if (flags.export !== undefined) {
      const exported = await exportSite(api, domain, 'csv', flags.export)
      process.stderr.write(`${downloadedText(exported)}\n`)
    }
    if (flags.yes !== true) await confirmed(domain, context.signal)
    return await awaitSiteTask(api, await api.remove<SiteTaskView>(path, { confirm: domain }), context.signal)
  }
  site
    .command('delete <domain>')
    .description('delete a site and everything of it; waits until nothing of it is on the disk')
    .option('--export <file>', 'take all its data away first')
    .option('--yes', 'do not ask')
    .option('--json', 'print JSON')
    .action(async (domain: string, flags: DeleteFlags) => {
      const task = await context.withApi(api => remove(api, domain, flags))
      context.print(flags.json, task, `Deleted ${domain} and everything of it.`)
    })
}

function addExport(program: Command, context: CommandContext): void {
  program
    .command('export')
    .description('take all data of a site away: settings, figures, releases, ledger')
    .requiredOption('--site <domain>', 'the site')
    .addOption(
      new Option('--format <format>', 'how rows are written').choices(['csv', 'parquet']).default('csv'),
    )
    .option('-o, --output <file>', 'the file, a ZIP; named after site and day unless given')
    .option('--json', 'print JSON')
    .action(async ({ site, format, output, json }: ExportFlags) => {
      const file = output ?? archiveName(site, Date.now())
      const exported = await context.withApi(api => exportSite(api, site, format, file))
      context.print(json, exported, downloadedText(exported))
    })
}

function addImport(imports: Command, context: CommandContext): void {
  const bring = async (api: ApiClient, file: Blob, as: string | undefined): Promise<SiteTaskView> => {
    const query = as === undefined ? '' : `?as=${encodeURIComponent(as)}`
    const asked = await api.upload<SiteTaskView>(`/api/v1/site-imports${query}`, file)
    return { ...(await awaitSiteTask(api, asked, context.signal)), note: asked.note ?? '' }
  }
  imports
    .command('site')
    .argument('<file>', 'what "export" has written')
    .description('make a site of an export, with all its figures')
    .option('--as <domain>', 'give it another domain')
    .option('--json', 'print JSON')
    .action(async (path: string, { as, json }: ImportFlags) => {
      const file = await fileOf(path)
      const task = await context.withApi(api => bring(api, file, as))
      context.print(json, task, `Brought in ${task.domain}.\n${task.note}`)
    })
}

/** Taking a site away, bringing it in, and deleting it. */
export function addSiteLifeCommands(program: Command, context: CommandContext): void {
  const command = (name: string): Command => {
    const found = program.commands.find(one => one.name() === name)
    if (found === undefined) throw new Error('The command is not there')
    return found
  }
  addDelete(command('site'), context)
  addExport(program, context)
  addImport(command('import'), context)
}
