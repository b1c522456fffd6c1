import type { Environment } from '@gatecount/shared/process/environment'
import type { Command } from 'commander'
import { archiveName, downloadedText, downloadFile } from '../api/download-file.ts'
import { openStores } from '../backup/open-stores.ts'
import { openBackup } from '../backup/read-backup.ts'
import { restoreBackup } from '../backup/restore-backup.ts'
import type { CommandContext } from './command-context.ts'

interface Flags {
  readonly output?: string
  readonly json?: true
}

const SECRETS =
  'Keys come with it as they were wrapped: start with the GATECOUNT_SECRET of before, and with the secrets of its data directory.'

/** A copy of everything, and everything out of a copy. */
export function addBackupCommands(program: Command, context: CommandContext, environment: Environment): void {
  program
    .command('backup')
    .description('write everything of this installation into one file: sites, figures, people, ledgers')
    .option('-o, --output <file>', 'the file, a ZIP; named after the day unless given')
    .option('--json', 'print JSON')
    .action(async ({ output, json }: Flags) => {
      const file = output ?? archiveName('gatecount', Date.now())
      const written = await context.withApi(api => downloadFile(api, '/api/v1/backup', file, process.stderr))
      context.print(json, written, downloadedText(written))
    })
  program
    .command('restore')
    .argument('<file>', 'what "backup" has written')
    .description('make an empty installation what the backup was; Gatecount must not run meanwhile')
    .option('--json', 'print JSON')
    .action(async (path: string, { json }: Flags) => {
      await using backup = await openBackup(path)
      await using stores = await openStores(environment)
      await restoreBackup(stores, backup)
      const { madeAt, sites } = backup.manifest
      const restored = { sites: sites.length, madeAt }
      context.print(
        json,
        restored,
        `Restored ${sites.length} ${sites.length === 1 ? 'site' : 'sites'} as of ${madeAt}. ${SECRETS}`,
      )
    })
}
