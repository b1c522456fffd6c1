import { PERMISSIONS, ROLES, type Role } from '@gatecount/shared/domain/identity/permissions'

interface RouteRow {
  readonly method: string
  readonly path: string
  readonly may: string
  /** By caller, in their order. */
  readonly allowed: readonly boolean[]
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')

const mark = (is: boolean): string => (is ? 'yes' : '–')

/** The page `docs/PERMISSIONS.md`: permissions by role, and routes by who may call them. */
export function permissionTables(callers: readonly string[], routes: readonly RouteRow[]): string {
  const roles = Object.keys(ROLES) as Role[]
  const permissions = Object.entries(PERMISSIONS).map(
    ([name, { words, roles: having, scopes }]: [
      string,
      { words: string; roles: readonly Role[]; scopes: readonly string[] },
    ]) => [
      `\`${name}\``,
      words,
      ...roles.map(role => mark(having.includes(role))),
      scopes.length === 0 ? '–' : scopes.map(scope => `\`${scope}\``).join(', '),
    ],
  )
  const sorted = routes.toSorted((a, b) => (a.path + a.method < b.path + b.method ? -1 : 1))
  return `# Who may do what

People have a role for a site; owners of the installation have every right on every site. A token of a site has scopes; the command line of the machine
has a token for the whole installation. The table of permissions is \`shared/src/domain/identity/permissions.ts\`, and
every route names a line of it (\`defineRoute({ may })\`). A test calls each route of the running API as each caller below and fails when an answer, or this page, says something else
(\`dashboard/server/src/access/every-route.it.test.ts\`; \`npx vitest run -u\` on it writes this page anew).

Whoever has no role on a site cannot tell it from one that does not exist (404). Who sees the site and may not do something there is told so (403); who is not
known at all has to sign in (401).

## Permissions

${table(['permission', 'to', ...roles.map(role => ROLES[role].toLowerCase()), 'token with'], permissions)}

\`installation:manage\` belongs to owners of the installation and to the command line.

## Routes

${table(
  ['route', 'may', ...callers],
  sorted.map(({ method, path, may, allowed }) => [
    `\`${method.toUpperCase()} ${path}\``,
    may in PERMISSIONS ? `\`${may}\`` : may,
    ...allowed.map(mark),
  ]),
)}

On a public site, anyone may read what was released with noise.
`
}
