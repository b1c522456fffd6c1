import { pipeline } from 'node:stream/promises'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import type { Principal } from '@gatecount/shared/domain/identity/principal'
import express, { type Express, type Request, type RequestHandler, type Response } from 'express'
import { checkPermission, reachSite } from '../access/check-permission.ts'
import { recordActivity } from '../access/record-activity.ts'
import { streamEvents } from './event-stream.ts'
import { notFound } from './problem.ts'
import type { Answer, Call, Route } from './route.ts'

const JSON_LIMIT = 64 * 1024
/** Of pages that were not written here: they are shown in a frame of ours and can do nothing there. */
const PAGE_HEADERS = {
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox",
  // Its sandbox has no origin to keep apart, and a browser that is asked to complains.
  'Origin-Agent-Cluster': '?0',
}

/** Finds out who calls, from the bearer token or the session cookie. @throws Problem 401 for a token that is not known */
export type WhoAsks = (request: Pick<Request, 'headers'>) => Promise<Principal | undefined>

interface Mounting {
  readonly control: ControlStore
  readonly whoAsks: WhoAsks
  /** Told of every answer before it is sent; what it throws is sent instead. */
  readonly onAnswer?: (route: Route, answer: Answer) => void
}

interface Locals {
  principal?: Principal | undefined
}
type Handler = RequestHandler<Request['params'], unknown, unknown, Request['query'], Locals>

const admit =
  (route: Route, whoAsks: WhoAsks): Handler =>
  async (request, response, next) => {
    if (route.may !== 'anyone') {
      response.locals.principal = await whoAsks(request)
      checkPermission(route, response.locals.principal)
    }
    next()
  }

/** One that breaks off breaks the connection, so that nobody takes it for whole. */
async function sendFile(
  response: Response,
  { type, name, bytes }: NonNullable<Answer['file']>,
): Promise<void> {
  response.type(type).attachment(name)
  await pipeline(bytes, response)
}

/** Who may frame it is said by its policy, which may allow more than the older header could. */
function sendPage(response: Response, page: string, headers: NonNullable<Answer['headers']>): void {
  response.removeHeader('X-Frame-Options')
  response.set(headers['Content-Security-Policy'] === undefined ? PAGE_HEADERS : {})
  response.type('html').send(page)
}

function handlerOf(route: Route, { control, onAnswer }: Mounting): Handler {
  return async (request, response) => {
    const { principal } = response.locals
    let reached: number | undefined
    const call: Call = {
      request,
      principal,
      async reachSite(domain) {
        const site = await reachSite(control, route, principal, domain)
        reached = site.id
        return site
      },
    }
    const answer = await route.run(call)
    onAnswer?.(route, answer)
    const { status = 200, headers = {}, body, page, text, file, events, noted, unfinished = false } = answer
    if (route.records !== undefined && !unfinished) {
      await recordActivity(control, route.records, { principal, siteId: reached, noted })
    }
    if (events !== undefined) {
      streamEvents(response, events)
      return
    }
    const isEmpty = [body, page, text, file].every(content => content === undefined)
    response.status(isEmpty && status === 200 ? 204 : status)
    for (const [name, value] of Object.entries(headers)) {
      response.setHeader(name, typeof value === 'string' ? value : [...value])
    }
    if (file !== undefined) await sendFile(response, file)
    else if (page !== undefined) sendPage(response, page, headers)
    else if (text !== undefined) response.type(text.type).send(text.body)
    else if (body === undefined) response.end()
    else response.json(body)
  }
}

const unread: Handler = (_request, _response, next) => next()

const bodyParser = ({
  bytes,
  bodyType = 'application/octet-stream',
  upload,
  jsonBytes = JSON_LIMIT,
}: Route): Handler =>
  upload !== undefined
    ? unread
    : bytes === undefined
      ? express.json({ limit: jsonBytes })
      : express.raw({ limit: bytes, type: bodyType })

/** Puts every route behind its permission. Bodies are read only after the caller's right to send them is known. */
export function mountRoutes(app: Express, routes: readonly Route[], mounting: Mounting): void {
  for (const route of routes) {
    app[route.method](
      route.path,
      admit(route, mounting.whoAsks),
      bodyParser(route),
      handlerOf(route, mounting),
    )
  }
  app.use('/api', () => {
    throw notFound('There is no such route')
  })
}
