import { readEnvironment } from '@gatecount/shared/process/environment'
import { Command } from 'commander'
import { exitCodeOf } from '../process/exit-code.ts'
import { stopSignal } from '../process/stop-signal.ts'
import { addAccessCommands } from './access-commands.ts'
import { addAuditCommand } from './audit-command.ts'
import { addBackupCommands } from './backup-commands.ts'
import { createCommandContext } from './command-context.ts'
import { addImportCommands } from './import-log.ts'
import { addPeopleCommands } from './people-commands.ts'
import { addReleaseCommands } from './release-commands.ts'
import { addSiteCommands } from './site-commands.ts'
import { addSiteLifeCommands } from './site-life-commands.ts'
import { addVerifyCommand } from './verify-command.ts'

process.exitCode = await exitCodeOf(async () => {
  const environment = readEnvironment(process.env)
  const context = createCommandContext({
    environment,
    variables: process.env,
    signal: stopSignal(),
  })
  const program = new Command()
    .name('npm run --silent gatecount --')
    .description('Works with the Gatecount that runs on this data directory, or starts it for the command.')
    .showHelpAfterError('(--help shows what there is)')
  addSiteCommands(program, context)
  addAccessCommands(program, context)
  addPeopleCommands(program, context)
  addImportCommands(program, context)
  addSiteLifeCommands(program, context)
  addBackupCommands(program, context, environment)
  addReleaseCommands(program, context)
  addVerifyCommand(program, context)
  addAuditCommand(program, context)
  await program.parseAsync()
})
