import type { Principal, TokenScope } from '@gatecount/shared/adapters/control/port'
import type { Site } from '@gatecount/shared/domain/identity/site'
import type { Request } from 'express'
import type { ZodType } from 'zod'
import { parseInput } from './parse-input.ts'

/**
 * Who may call a route. `owner`: a signed-in owner. `operator`: the owner, or a token for the whole installation (the
 * local command line). A scope: the owner, or a token with that scope for the site the call is about.
 */
export type May = 'anyone' | 'owner' | 'operator' | TokenScope

export interface Answer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as JSON; without it the answer has no body. */
  readonly body?: unknown
}

/** What a route sees of a call, before parsing. */
export interface Call {
  readonly request: Pick<
    Request,
    'headers' | 'params' | 'query' | 'protocol' | 'hostname' | 'body' | 'socket'
  >
  readonly principal: Principal | undefined
  /** @throws Problem 404 when there is no such site or the caller's token is for another one */
  reachSite(domain: string): Promise<Site>
}

export interface Route {
  readonly method: 'get' | 'post' | 'patch' | 'delete'
  readonly path: string
  readonly may: May
  /** Largest body in bytes; the body arrives as a Buffer. Without it, JSON is taken. */
  readonly bytes?: number
  /** Largest JSON body in bytes; 64 kB without it. */
  readonly jsonBytes?: number
  run(call: Call): Promise<Answer>
}

interface Asked<B, Q> {
  readonly body: B
  readonly query: Q
  readonly params: Readonly<Record<string, string>>
  readonly call: Call
}

interface Spec<B, Q> {
  readonly method: Route['method']
  readonly path: string
  readonly body?: ZodType<B>
  readonly query?: ZodType<Q>
  readonly bytes?: number
  readonly jsonBytes?: number
}

interface OpenSpec<B, Q> extends Spec<B, Q> {
  readonly may: Exclude<May, TokenScope>
  handle(asked: Asked<B, Q>): Promise<Answer>
}

interface SiteSpec<B, Q> extends Spec<B, Q> {
  readonly may: 'owner' | TokenScope
  /** The domain of the site that the call is about. */
  siteOf(asked: Asked<B, Q>): string
  handle(site: Site, asked: Asked<B, Q>): Promise<Answer>
}

function ask<B, Q>(spec: Spec<B, Q>, call: Call): Asked<B, Q> {
  const params: Record<string, string> = {}
  for (const [name, value] of Object.entries(call.request.params)) {
    if (typeof value === 'string') params[name] = value
  }
  return {
    body: parseInput(spec.body, call.request.body, 'body'),
    query: parseInput(spec.query, call.request.query, 'query'),
    params,
    call,
  }
}

const head = ({ method, path, bytes, jsonBytes }: Spec<unknown, unknown>) => ({
  method,
  path,
  ...(bytes !== undefined && { bytes }),
  ...(jsonBytes !== undefined && { jsonBytes }),
})

/** A route that is not about one site. */
export function defineRoute<B = undefined, Q = undefined>(spec: OpenSpec<B, Q>): Route {
  return { ...head(spec), may: spec.may, run: async call => await spec.handle(ask(spec, call)) }
}

/** A route about one site: the site is found, and a token checked against it, before the handler runs. */
export function defineSiteRoute<B = undefined, Q = undefined>(spec: SiteSpec<B, Q>): Route {
  return {
    ...head(spec),
    may: spec.may,
    run: async call => {
      const asked = ask(spec, call)
      return await spec.handle(await call.reachSite(spec.siteOf(asked)), asked)
    },
  }
}
