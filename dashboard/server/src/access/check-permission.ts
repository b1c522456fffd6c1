import type { ControlledSite, ControlStore } from '@gatecount/shared/adapters/control/port'
import { PERMISSIONS } from '@gatecount/shared/domain/identity/permissions'
import { mayDo, type Principal } from '@gatecount/shared/domain/identity/principal'
import { forbidden, notFound, notSignedIn, type Problem } from '../http/problem.ts'
import type { Route } from '../http/route.ts'
import { words } from '../words/in-language.ts'

type Guarded = Pick<Route, 'may' | 'openTo'>

const noSuchSite = (): Problem => notFound('There is no such site; add it first')

function refused(may: keyof typeof PERMISSIONS, principal: Principal): Problem {
  const { scopes }: { scopes: readonly string[] } = PERMISSIONS[may]
  const doing = words(PERMISSIONS[may].words)
  if (principal.kind === 'person') return forbidden('Your role does not allow you to {doing}', { doing })
  if (scopes.length === 0) return forbidden('A token cannot {doing}; sign in to do so', { doing })
  const [first = '', second] = scopes
  return second === undefined
    ? forbidden('This needs a token with the scope {first}', { first })
    : forbidden('This needs a token with the scope {first} or {second}', { first, second })
}

/**
 * Whether the caller may call this at all: on some site, where it is about one. Says so before the body is read.
 * @throws Problem 401 or 403
 */
export function checkPermission({ may, openTo }: Guarded, principal: Principal | undefined): void {
  if (may === 'anyone' || (principal === undefined && openTo !== undefined)) return
  if (principal === undefined) throw notSignedIn()
  if (may === 'known') return
  if (may === 'person') {
    if (principal.kind !== 'person') throw forbidden('This is for people who signed in, not for tokens')
    return
  }
  if (openTo === undefined && !mayDo(principal, may, 'any')) throw refused(may, principal)
}

/**
 * The site that a call is about. Who cannot see a site cannot tell it from one that does not exist.
 * @throws Problem 404; 403 when the caller sees the site but may not do this there; 401 when nobody signed in
 */
export async function reachSite(
  control: Pick<ControlStore, 'findSite'>,
  { may, openTo }: Guarded,
  principal: Principal | undefined,
  domain: string,
): Promise<ControlledSite> {
  const site = await control.findSite(domain.toLowerCase())
  if (site !== undefined && openTo?.(site) === true) return site
  if (principal === undefined) throw notSignedIn()
  if (site === undefined || !mayDo(principal, 'site:see', site.id)) throw noSuchSite()
  if (may in PERMISSIONS) {
    const permission = may as keyof typeof PERMISSIONS
    if (!mayDo(principal, permission, site.id)) throw refused(permission, principal)
  }
  return site
}
