import type { Readable } from 'node:stream'
import type { ControlledSite } from '@gatecount/shared/adapters/control/port'
import type { ActivityDetail, ActivityKind } from '@gatecount/shared/domain/identity/activity'
import type { Permission } from '@gatecount/shared/domain/identity/permissions'
import type { Principal } from '@gatecount/shared/domain/identity/principal'
import type { Request } from 'express'
import type { ZodType } from 'zod'
import type { Tell } from './event-stream.ts'
import { languageOf } from './language-of.ts'
import { parseInput } from './parse-input.ts'

/** Who may call a route: anyone; anyone who is known, a person or a token; a person who signed in; or whom the table of permissions says. */
export type May = 'anyone' | 'known' | 'person' | Permission

/** What the activity log says about a call beyond who, what and on which site. */
interface Noted {
  readonly detail?: ActivityDetail
  /** The site, where the route is not about one that exists before. */
  readonly siteId?: number
  /** Who it was, where the call itself says that: signing in. */
  readonly person?: { readonly id: string; readonly name: string }
}

export interface Answer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string | readonly string[]>>
  /** Sent as JSON; without it the answer has no body. */
  readonly body?: unknown
  /** Sent as server-sent events, in the place of a body. */
  readonly events?: Tell
  /** Sent as a page to look at, in place of a body: HTML that brings its own styles, and can run, load and send nothing but what its own `Content-Security-Policy` says. */
  readonly page?: string
  /** Sent as it is, in place of a body: a page of ours, a feed. Its headers say what it may do. */
  readonly text?: { readonly type: string; readonly body: string }
  /** Sent as a file, in place of a body. */
  readonly file?: { readonly type: string; readonly name: string; readonly bytes: Readable }
  readonly noted?: Noted
  /** Nothing was done that the activity log should say: there is another step, or it is the caller's own affair. */
  readonly unfinished?: boolean
}

/** What a route sees of a call, before parsing. */
export interface Call {
  readonly request: Pick<
    Request,
    'headers' | 'params' | 'query' | 'protocol' | 'hostname' | 'ip' | 'body' | 'socket'
  > &
    AsyncIterable<Buffer>
  readonly principal: Principal | undefined
  /**
   * The site that the call is about, if the caller may do this there.
   * @throws Problem 404 when there is no such site or the caller cannot see it, 403 when they may not do this
   */
  reachSite(domain: string): Promise<ControlledSite>
}

interface Described {
  readonly method: 'get' | 'post' | 'patch' | 'put' | 'delete'
  readonly path: string
  /** What it does, in a few words, for the description of the API. */
  readonly summary: string
  /** Written into the activity log when it was done. */
  readonly records?: ActivityKind
  /** Largest body in bytes; the body arrives as a Buffer. Without it, JSON is taken. */
  readonly bytes?: number
  /** Media type of that Buffer; `application/octet-stream` without it. */
  readonly bodyType?: string
  /** Largest JSON body in bytes; 64 kB without it. */
  readonly jsonBytes?: number
  /** The body is a file that may be long: nothing reads it before the route does, a block at a time. */
  readonly upload?: { readonly type: string; readonly bytes: number }
}

export interface Route extends Described {
  readonly may: May
  /** On sites for which this holds, anyone may. */
  readonly openTo?: (site: ControlledSite) => boolean
  readonly schemas: { readonly body?: ZodType; readonly query?: ZodType; readonly answer?: ZodType }
  run(call: Call): Promise<Answer>
}

interface Asked<B, Q> {
  readonly body: B
  readonly query: Q
  readonly params: Readonly<Record<string, string>>
  readonly call: Call
}

interface Spec<B, Q> extends Described {
  readonly body?: ZodType<B>
  readonly query?: ZodType<Q>
  /** The body of the answer. */
  readonly answer?: ZodType
}

interface OpenSpec<B, Q> extends Spec<B, Q> {
  readonly may: May
  handle(asked: Asked<B, Q>): Promise<Answer>
}

interface SiteSpec<B, Q> extends Spec<B, Q> {
  readonly may: Permission
  readonly openTo?: Route['openTo']
  /** The domain of the site that the call is about, where the path does not name it as `:domain`. */
  siteOf?(asked: Asked<B, Q>): string
  handle(site: ControlledSite, asked: Asked<B, Q>): Promise<Answer>
}

function paramsOf({ request }: Call): Readonly<Record<string, string>> {
  const params: Record<string, string> = {}
  for (const [name, value] of Object.entries(request.params)) {
    if (typeof value === 'string') params[name] = value
  }
  return params
}

function ask<B, Q>(spec: Spec<B, Q>, call: Call): Asked<B, Q> {
  const language = languageOf(call.request)
  return {
    body: parseInput(spec.body, call.request.body, { part: 'body', language }),
    query: parseInput(spec.query, call.request.query, { part: 'query', language }),
    params: paramsOf(call),
    call,
  }
}

/** What a route is known by, apart from what it does. */
function described<B, Q>(spec: Spec<B, Q>): Described & Pick<Route, 'schemas'> {
  const { method, path, summary, records, bytes, bodyType, jsonBytes, upload, body, query, answer } = spec
  return {
    method,
    path,
    summary,
    ...(records !== undefined && { records }),
    ...(bytes !== undefined && { bytes }),
    ...(bodyType !== undefined && { bodyType }),
    ...(jsonBytes !== undefined && { jsonBytes }),
    ...(upload !== undefined && { upload }),
    schemas: { ...(body && { body }), ...(query && { query }), ...(answer && { answer }) },
  }
}

/** A route that is not about one site. */
export function defineRoute<B = undefined, Q = undefined>(spec: OpenSpec<B, Q>): Route {
  return { ...described(spec), may: spec.may, run: async call => await spec.handle(ask(spec, call)) }
}

/** A route about one site: the site is found, and the caller's right checked on it, before the handler runs. */
export function defineSiteRoute<B = undefined, Q = undefined>(spec: SiteSpec<B, Q>): Route {
  const { siteOf } = spec
  return {
    ...described(spec),
    may: spec.may,
    ...(spec.openTo && { openTo: spec.openTo }),
    async run(call) {
      if (siteOf === undefined) {
        // Before the body is looked at, so that nobody learns by its errors what they may not do.
        const site = await call.reachSite(paramsOf(call)['domain'] ?? '')
        return await spec.handle(site, ask(spec, call))
      }
      const asked = ask(spec, call)
      return await spec.handle(await call.reachSite(siteOf(asked)), asked)
    },
  }
}
