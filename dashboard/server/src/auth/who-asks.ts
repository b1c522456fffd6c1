import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { veil } from '@gatecount/shared/domain/privacy/veiled'
import type { Accounts } from '../account/accounts.ts'
import type { WhoAsks } from '../http/mount-routes.ts'
import { notSignedIn } from '../http/problem.ts'

/** A bearer token decides when there is one; otherwise the session cookie. */
export function whoAsks(
  control: Pick<ControlStore, 'findToken'>,
  accounts: Pick<Accounts, 'whoIsHere'>,
): WhoAsks {
  return async request => {
    const { authorization } = request.headers
    if (authorization === undefined) return await accounts.whoIsHere(request)
    const token = /^Bearer ([\w.~+/-]+=*)$/i.exec(authorization)?.[1]
    const principal = token === undefined ? undefined : await control.findToken(veil(token))
    if (principal === undefined) throw notSignedIn()
    return principal
  }
}
