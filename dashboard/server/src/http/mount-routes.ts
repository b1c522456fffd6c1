import type { ControlStore, Principal } from '@gatecount/shared/adapters/control/port'
import express, { type Express, type Request, type RequestHandler } from 'express'
import { forbidden, notFound, notSignedIn } from './problem.ts'
import type { Call, May, Route } from './route.ts'

const JSON_LIMIT = 64 * 1024

/** Finds out who calls, from the bearer token or the session cookie. @throws Problem 401 for a token that is not known */
export type WhoAsks = (request: Pick<Request, 'headers'>) => Promise<Principal | undefined>

/** @throws Problem 401 or 403 */
function checkPermission(may: May, principal: Principal | undefined): void {
  if (may === 'anyone') return
  if (principal === undefined) throw notSignedIn()
  if (principal.kind === 'owner') return
  if (may === 'owner') throw forbidden('Only the owner may do this')
  if (may === 'operator') {
    if (principal.siteId === null && principal.scopes.includes('sites:write')) return
    throw forbidden('Only the owner or the local command line may do this')
  }
  if (!principal.scopes.includes(may)) throw forbidden(`This needs a token with the scope ${may}`)
}

/** Tokens of one site cannot tell another site from one that does not exist. */
const mayReach = (principal: Principal | undefined, siteId: number): boolean =>
  principal?.kind !== 'token' || principal.siteId === null || principal.siteId === siteId

interface Locals {
  principal?: Principal | undefined
}
type Handler = RequestHandler<Request['params'], unknown, unknown, Request['query'], Locals>

const admit =
  (may: May, whoAsks: WhoAsks): Handler =>
  async (request, response, next) => {
    if (may !== 'anyone') {
      response.locals.principal = await whoAsks(request)
      checkPermission(may, response.locals.principal)
    }
    next()
  }

function handlerOf(route: Route, control: ControlStore): Handler {
  return async (request, response) => {
    const { principal } = response.locals
    const call: Call = {
      request,
      principal,
      async reachSite(domain) {
        const site = await control.findSite(domain.toLowerCase())
        if (site === undefined || !mayReach(principal, site.id)) {
          throw notFound('There is no such site; add it first')
        }
        return site
      },
    }
    const { status = 200, headers = {}, body } = await route.run(call)
    response.status(body === undefined && status === 200 ? 204 : status).set(headers)
    if (body === undefined) response.end()
    else response.json(body)
  }
}

const bodyParser = ({ bytes, jsonBytes = JSON_LIMIT }: Route): Handler =>
  bytes === undefined
    ? express.json({ limit: jsonBytes })
    : express.raw({ limit: bytes, type: 'application/octet-stream' })

/** Puts every route behind its permission. Bodies are read only after the caller's right to send them is known. */
export function mountRoutes(
  app: Express,
  routes: readonly Route[],
  { control, whoAsks }: { control: ControlStore; whoAsks: WhoAsks },
): void {
  for (const route of routes) {
    app[route.method](route.path, admit(route.may, whoAsks), bodyParser(route), handlerOf(route, control))
  }
  app.use('/api', () => {
    throw notFound('There is no such route')
  })
}
