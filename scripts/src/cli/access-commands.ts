import { TOKEN_SCOPES, type TokenScope } from '@gatecount/shared/domain/identity/permissions'
import { type Command, Option } from 'commander'
import { requestSignInLink } from '../api/sign-in-link.ts'
import type { CommandContext } from './command-context.ts'

interface TokenFlags {
  readonly site: string
  readonly scope: readonly TokenScope[]
  readonly label: string
  readonly days?: number
  readonly json?: true
}

interface TokenView {
  readonly id: number
  readonly label: string
  readonly scopes: readonly string[]
  readonly lastUsedOn: string | null
}

const tokensOf = (site: string): string => `/api/v1/sites/${encodeURIComponent(site)}/tokens`

const tokenTable = (tokens: readonly TokenView[]): string =>
  tokens.length === 0
    ? 'No tokens; make one with: token create --site <domain>'
    : tokens
        .map(({ id, label, scopes, lastUsedOn }) =>
          [
            String(id).padStart(5),
            label.padEnd(24),
            scopes.join(',').padEnd(36),
            lastUsedOn === null ? 'never used' : `used on ${lastUsedOn}`,
          ].join('  '),
        )
        .join('\n')

const scopeOption = new Option('--scope <name...>', 'what the token may do')
  .choices(TOKEN_SCOPES)
  .default(['stats:read'])

export function addAccessCommands(program: Command, context: CommandContext): void {
  const token = program.command('token').description('tokens for the API')
  token
    .command('create')
    .description('make a token for one site; it is shown this once')
    .requiredOption('--site <domain>', 'the site it is for')
    .addOption(scopeOption)
    .option('--label <text>', 'a name to know it by', '')
    .option('--days <number>', 'how long it is valid; without, until it is removed', Number)
    .option('--json', 'print JSON')
    .action(async ({ site, scope, label, days, json }: TokenFlags) => {
      const made = await context.withApi(api =>
        api.post<{ token: string }>(tokensOf(site), { scopes: scope, label, ...(days && { days }) }),
      )
      context.print(json, made, made.token)
    })
  token
    .command('list')
    .description('list the tokens of a site; what they open with is not kept')
    .requiredOption('--site <domain>', 'the site they are for')
    .option('--json', 'print JSON')
    .action(async ({ site, json }: Pick<TokenFlags, 'site' | 'json'>) => {
      const { tokens } = await context.withApi(api => api.get<{ tokens: TokenView[] }>(tokensOf(site)))
      context.print(json, tokens, tokenTable(tokens))
    })
  token
    .command('remove <number>')
    .description('remove a token; whoever uses it is refused at once')
    .requiredOption('--site <domain>', 'the site it is for')
    .option('--json', 'print JSON')
    .action(async (number: string, { site, json }: Pick<TokenFlags, 'site' | 'json'>) => {
      await context.withApi(api => api.remove(`${tokensOf(site)}/${encodeURIComponent(number)}`))
      context.print(json, { removed: number }, `Removed token ${number}.`)
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
