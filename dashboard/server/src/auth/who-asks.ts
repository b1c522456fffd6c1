import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { veil } from '@gatecount/shared/domain/privacy/veiled'
import type { WhoAsks } from '../http/mount-routes.ts'
import { notSignedIn } from '../http/problem.ts'
import type { SessionCookie } from './session-cookie.ts'
import { theOwner } from './the-owner.ts'

/** A bearer token decides when there is one; otherwise the session cookie. */
export function whoAsks(control: ControlStore, cookie: SessionCookie): WhoAsks {
  return async request => {
    const { authorization, cookie: cookies } = request.headers
    if (authorization !== undefined) {
      const token = /^Bearer ([\w.~+/-]+=*)$/i.exec(authorization)?.[1]
      const principal = token === undefined ? undefined : await control.findToken(veil(token))
      if (principal === undefined) throw notSignedIn()
      return principal
    }
    const session = cookie.read(cookies)
    return session !== undefined && (await control.findSession(session)) ? await theOwner(control) : undefined
  }
}
