import { TOKEN_SCOPES, type TokenScope } from '@gatecount/shared/domain/identity/permissions'
import { type Command, Option } from 'commander'
import { requestSignInLink } from '../api/sign-in-link.ts'
import type { CommandContext } from './command-context.ts'

interface TokenFlags {
  readonly site: string
  readonly scope: readonly TokenScope[]
  readonly label: string
  readonly json?: true
}

const scopeOption = new Option('--scope <name...>', 'what the token may do')
  .choices(TOKEN_SCOPES)
  .default(['stats:read'])

export function addAccessCommands(program: Command, context: CommandContext): void {
  program
    .command('token')
    .description('tokens for the API')
    .command('create')
    .description('make a token for one site; it is shown this once')
    .requiredOption('--site <domain>', 'the site it is for')
    .addOption(scopeOption)
    .option('--label <text>', 'a name to know it by', '')
    .option('--json', 'print JSON')
    .action(async ({ site, scope, label, json }: TokenFlags) => {
      const made = await context.withApi(api =>
        api.post<{ token: string }>(`/api/v1/sites/${encodeURIComponent(site)}/tokens`, {
          scopes: scope,
          label,
        }),
      )
      context.print(json, made, made.token)
    })
  program
    .command('signin')
    .description('print a new one-time link to sign in as owner')
    .option('--json', 'print JSON')
    .action(async ({ json }: { readonly json?: true }) => {
      const link = await context.withRunningApi(requestSignInLink)
      const minutes = Math.round(link.expiresInSeconds / 60)
      context.print(json, link, `${link.url}\n(works once, within ${minutes} minutes)`)
    })
}
