import {
  EARNINGS_SCOPE,
  PERMISSIONS,
  type Permission,
  TOKEN_SCOPES,
} from '@gatecount/shared/domain/identity/permissions'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDashboard, type Sender, type TestDashboard } from '../testing/test-dashboard.ts'
import { permissionTables } from './permission-tables.ts'

const PAGE = new URL('../../../../docs/PERMISSIONS.md', import.meta.url)
const SITE = 'walked.example'
const OTHER = 'other-walked.example'

/** Who asks, as the columns of the table in the documentation. */
const CALLERS = [
  'nobody',
  'partner',
  'affiliate',
  'viewer',
  'manager',
  'owner',
  'installation owner',
  ...TOKEN_SCOPES.map(scope => `token ${scope}` as const),
  `token ${EARNINGS_SCOPE}`,
  'command line',
] as const
type Caller = (typeof CALLERS)[number]

/** Routes that name their site elsewhere than in the path: what to send so that they find it. */
const NAMED_ELSEWHERE: Readonly<
  Record<string, (site: string) => { path?: string; json?: object; bytes?: Buffer }>
> = {
  'post /api/v2/query': site => ({ json: { site_id: site, date_range: '7d', metrics: ['visits'] } }),
  'get /api/v1/imports/key': site => ({ path: `?site=${site}` }),
  'post /api/v1/imports/checkpoints': site => ({ json: { site, digests: [] } }),
  'post /api/v1/imports/batches': site => ({ path: `?site=${site}`, bytes: Buffer.from('no batch') }),
  'get /api/v1/imports/backlog': site => ({ path: `?site=${site}` }),
}

interface Operation {
  readonly method: string
  readonly path: string
  readonly summary: string
  readonly may: 'anyone' | 'known' | 'person' | Permission
}

type Outcome = 'allowed' | 'refused' | 'hidden'

let dash: TestDashboard
let operations: readonly Operation[]
const senders = new Map<Caller, Sender>()

beforeAll(async () => {
  dash = await openTestDashboard()
  const site = await dash.control.addSite({ domain: SITE, timeZone: 'UTC' })
  await dash.control.addSite({ domain: OTHER, timeZone: 'UTC' })
  senders.set('nobody', 'nobody')
  for (const role of ['partner', 'affiliate', 'viewer', 'manager', 'owner'] as const) {
    senders.set(role, await dash.person({ siteId: site.id, role }))
  }
  senders.set('installation owner', await dash.person({ siteId: null, role: 'owner' }))
  for (const scope of TOKEN_SCOPES) senders.set(`token ${scope}`, await dash.token(site.id, [scope]))
  senders.set(`token ${EARNINGS_SCOPE}`, await dash.affiliateToken('walked@people.example'))
  senders.set('command line', await dash.token(null, TOKEN_SCOPES))
  const { paths } = (await (await dash.send('nobody', 'GET', '/api/v1/openapi.json')).json()) as {
    paths: Record<string, Record<string, { summary: string; 'x-may': Operation['may'] }>>
  }
  operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { summary, 'x-may': may }]) => ({ method, path, summary, may })),
  )
})
afterAll(() => dash?.[Symbol.asyncDispose]())

/** Numbers and names that exist nowhere, so that nothing is changed by asking. */
const filled = (path: string, site: string): string =>
  path
    .replace('{domain}', site)
    .replaceAll(/\{(\w+)\}/g, (_, name: string) => (name === 'person' ? 'nobody' : '999999'))

async function ask(caller: Caller, { method, path }: Operation, site: string): Promise<Outcome> {
  const sender = senders.get(caller) ?? 'nobody'
  const named = NAMED_ELSEWHERE[`${method} ${path}`]?.(site) ?? {}
  const answer = await dash.send(sender, method.toUpperCase(), filled(path, site) + (named.path ?? ''), {
    ...(method !== 'get' && { json: named.json ?? { nothing: 'that any route takes' } }),
    ...(named.bytes && { json: undefined, bytes: named.bytes }),
    headers: { 'sec-fetch-site': 'same-origin' },
  })
  if (answer.status === 401 || answer.status === 403) return 'refused'
  if (answer.headers.get('content-type')?.startsWith('text/event-stream') === true) {
    await answer.body?.cancel()
    return 'allowed'
  }
  const text = await answer.text()
  return answer.status === 404 && text.includes('There is no such site') ? 'hidden' : 'allowed'
}

/** What the table of permissions says of a caller on the walked site. */
function expected(caller: Caller, may: Operation['may']): Outcome {
  if (may === 'anyone') return 'allowed'
  if (caller === 'nobody') return 'refused'
  const isToken = caller === 'command line' || caller.startsWith('token ')
  if (may === 'known') return 'allowed'
  if (may === 'person') return isToken ? 'refused' : 'allowed'
  if (caller === 'installation owner' || caller === 'command line') return 'allowed'
  const { roles, scopes }: { roles: readonly string[]; scopes: readonly string[] } = PERMISSIONS[may]
  const has = isToken ? scopes.includes(caller.slice('token '.length)) : roles.includes(caller)
  return has ? 'allowed' : 'refused'
}

/** What everybody may read of every site hides none. */
const isOfSite = ({ method, path, may }: Operation): boolean =>
  may !== 'anyone' && (path.includes('{domain}') || `${method} ${path}` in NAMED_ELSEWHERE)

/** Signing in and out changes who asks, and is tested where it is built. */
const isWalked = ({ method, path }: Operation): boolean => !(method === 'delete' && path.endsWith('/session'))

describe('every route, as every role and as nobody', () => {
  it('is allowed and refused as the table of permissions says', async () => {
    const wrong: string[] = []
    for (const operation of operations.filter(isWalked)) {
      const outcomes = await Promise.all(CALLERS.map(caller => ask(caller, operation, SITE)))
      for (const [index, caller] of CALLERS.entries()) {
        const [is, should] = [outcomes[index], expected(caller, operation.may)]
        // A token of an affiliate sees no site, so that one is hidden from it where others are refused.
        const isHidden = caller === `token ${EARNINGS_SCOPE}` && is === 'hidden' && should === 'refused'
        if (is !== should && !isHidden)
          wrong.push(`${caller}: ${operation.method} ${operation.path} is ${is}, not ${should}`)
      }
    }
    expect(wrong).toEqual([])
    expect(operations.length).toBeGreaterThan(30)
  })

  it('hides a site from whoever has no role there', async () => {
    const wrong: string[] = []
    for (const operation of operations.filter(isOfSite)) {
      const strangers = CALLERS.filter(caller => caller !== 'installation owner' && caller !== 'command line')
      const of = async (site: string) =>
        await Promise.all(strangers.map(caller => ask(caller, operation, site)))
      const [other, none] = [await of(OTHER), await of('unknown.example')]
      for (const [index, caller] of strangers.entries()) {
        const [is, should] = [other[index], none[index]]
        // What anybody may is answered alike for every site, whether it is there or not.
        if ((is === 'allowed' && operation.may !== 'anyone') || is !== should)
          wrong.push(
            `${caller}: ${operation.method} ${operation.path} is ${is}, and ${should} where no site is`,
          )
      }
    }
    expect(wrong).toEqual([])
  })

  it('names its site in its path, or is listed here', () => {
    const ofNoSite = new Set([
      'anyone',
      'known',
      'person',
      'earnings:read-own',
      'earnings:tell-own',
      'links:manage-own',
      'payment:change-own',
      'disputes:open-own',
      'installation:manage',
    ])
    const unknown = operations.filter(operation => !isOfSite(operation) && !ofNoSite.has(operation.may))
    expect(unknown).toEqual([])
  })

  it('stands in docs/PERMISSIONS.md, and nothing else does', async () => {
    const rows = operations.map(operation => ({
      ...operation,
      allowed: CALLERS.map(caller => expected(caller, operation.may) === 'allowed'),
    }))
    await expect(permissionTables(CALLERS, rows)).toMatchFileSnapshot(PAGE.pathname)
  })
})
