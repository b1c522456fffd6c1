import { ROLES, type Role } from '@gatecount/shared/domain/identity/permissions'
import { type Command, Option } from 'commander'
import type { ApiClient } from '../api/api-client.ts'
import { CannotStart } from '../launch/cannot-start.ts'
import type { CommandContext } from './command-context.ts'

interface Somebody {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly roles: readonly { readonly site: string | null; readonly role: Role }[]
}

interface Entry {
  readonly at: string
  readonly actor: string
  readonly words: string
  readonly site: string | null
  readonly detail: Readonly<Record<string, unknown>>
}

interface Flags {
  readonly site?: string
  readonly role?: Role
  readonly limit?: string
  readonly json?: true
}

const everybody = async (api: ApiClient): Promise<readonly Somebody[]> =>
  (await api.get<{ people: Somebody[] }>('/api/v1/people')).people

const people = (list: readonly Somebody[]): string =>
  list
    .map(({ name, email, roles }) => {
      const where = roles.map(({ site, role }) => `${role} of ${site ?? 'the installation'}`)
      return `${name.padEnd(24)}  ${email.padEnd(32)}  ${where.join(', ') || 'no role'}`
    })
    .join('\n')

const line = ({ at, actor, words, site, detail }: Entry): string => {
  const about = Object.entries(detail).map(([name, value]) => `${name} ${String(value)}`)
  return [at.replace('T', ' ').slice(0, 16), `${actor} ${words}`, site ?? '', about.join('; ')]
    .filter(part => part !== '')
    .join('  ')
}

/** People and their roles, and what they did. */
export function addPeopleCommands(program: Command, context: CommandContext): void {
  const person = program.command('person').description('people who sign in, and their roles')
  person
    .command('list')
    .description('everybody who has an account')
    .option('--json', 'print JSON')
    .action(async ({ json }: Flags) => {
      const list = await context.withApi(everybody)
      context.print(json, list, people(list) || 'Nobody yet; the first link of signin makes the owner.')
    })
  person
    .command('invite <email>')
    .description('invite somebody to a site, or to own the installation; prints the link to pass on')
    .option('--site <domain>', 'the site; without, the whole installation')
    .addOption(
      new Option('--role <name>', 'what they may do on the site')
        .choices(Object.keys(ROLES))
        .default('viewer'),
    )
    .option('--json', 'print JSON')
    .action(async (email: string, { site, role, json }: Flags) => {
      const link = await context.withRunningApi(async api => {
        const of = site === undefined ? '' : `/sites/${encodeURIComponent(site)}`
        const asked = site === undefined ? { email } : { email, role }
        const { path } = await api.post<{ path: string }>(`/api/v1${of}/invitations`, asked)
        return { url: `${api.url}${path}` }
      })
      context.print(json, link, `${link.url}\n(works once, within a week)`)
    })
  person
    .command('remove <email>')
    .description('take the role on a site away, or remove the whole account')
    .option('--site <domain>', 'only the role on this site')
    .option('--json', 'print JSON')
    .action(async (email: string, { site, json }: Flags) => {
      await context.withApi(async api => {
        const found = (await everybody(api)).find(known => known.email === email.toLowerCase())
        if (found === undefined)
          throw new CannotStart('Nobody has this address; person list shows who there is.')
        const of = site === undefined ? '' : `/sites/${encodeURIComponent(site)}`
        await api.remove(`/api/v1${of}/people/${encodeURIComponent(found.id)}`)
      })
      context.print(json, { removed: email }, `Removed ${email}${site === undefined ? '' : ` from ${site}`}.`)
    })
  program
    .command('activity')
    .description('what people did, the newest first')
    .option('--site <domain>', 'only on this site')
    .option('--limit <number>', 'how many lines, at most 200', '50')
    .option('--json', 'print JSON')
    .action(async ({ site, limit, json }: Flags) => {
      const of = site === undefined ? '' : `/sites/${encodeURIComponent(site)}`
      const path = `/api/v1${of}/activity?limit=${encodeURIComponent(limit ?? '50')}`
      const { activity } = await context.withApi(api => api.get<{ activity: Entry[] }>(path))
      context.print(json, activity, activity.map(line).join('\n') || 'Nobody did anything yet.')
    })
}
