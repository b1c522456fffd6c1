import type { Exchanged, Posted } from './exchange.ts'
import { exchange } from './exchange.ts'
import { failureOf, type OutgoingFailure } from './failure-of.ts'
import { type AllowPrivate, type Resolve, resolveHost } from './resolve-host.ts'

/** Why nothing was sent, or not further. */
export type OutgoingRefusal = 'address' | 'private_host' | 'too_many_redirects'

export type Fetched =
  | ({ readonly kind: 'answered'; readonly url: URL } & Exchanged)
  /** To an address that the caller does not follow to. */
  | { readonly kind: 'redirected'; readonly to: URL }
  | { readonly kind: 'refused'; readonly why: OutgoingRefusal }
  | { readonly kind: 'failed'; readonly why: OutgoingFailure }

/** What came of a POST: a redirect is an answer as any other. */
export type PostAnswer = Exclude<Fetched, { readonly kind: 'redirected' }>

interface GetOptions {
  /** Whether a redirect is followed; every one unless given. Its address is checked in either case. */
  readonly follows?: (to: URL) => boolean
}

/** Requests to hosts that a user names. Nothing of ours, and nothing in our network, can be reached by them. */
export interface Outgoing {
  get(url: URL, options?: GetOptions): Promise<Fetched>
  /** Follows no redirect: what was sent was for that address. */
  post(url: URL, posted: Posted): Promise<PostAnswer>
}

interface OutgoingDeps {
  readonly allowPrivate: AllowPrivate
  /** The system's resolver unless given. */
  readonly resolve?: Resolve
  /** For everything together, in milliseconds. */
  readonly timeoutMs?: number
  /** The same of a POST, whose receiver may have work to do. */
  readonly postTimeoutMs?: number
  /** Bytes of a body that are read; the rest is not waited for. */
  readonly bytes?: number
}

const MOST_REDIRECTS = 3
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])
const TIMEOUT_MS = 5_000
const POST_TIMEOUT_MS = 15_000
const MOST_BYTES = 1024 * 1024
/** Of an answer to a POST only the status is of use. */
const POST_BYTES = 1024

/** A URL has a port of its own only where it is not that of its scheme. */
const isReachable = ({ protocol, port, username, password }: URL): boolean =>
  (protocol === 'http:' || protocol === 'https:') &&
  (port === '' || port === '80' || port === '443') &&
  username === '' &&
  password === ''

function redirectOf({ status, headers }: Exchanged, from: URL): URL | undefined {
  if (!REDIRECTS.has(status) || headers.location === undefined) return undefined
  return URL.canParse(headers.location, from.href) ? new URL(headers.location, from) : undefined
}

export function createOutgoing({
  allowPrivate,
  resolve,
  timeoutMs = TIMEOUT_MS,
  postTimeoutMs = POST_TIMEOUT_MS,
  bytes = MOST_BYTES,
}: OutgoingDeps): Outgoing {
  const one = async (
    url: URL,
    limits: { readonly signal: AbortSignal; readonly bytes: number },
    posted?: Posted,
  ): Promise<Exchanged | OutgoingRefusal> => {
    const { signal } = limits
    if (!isReachable(url)) return 'address'
    const aborted = new Promise<never>((_, reject) =>
      signal.addEventListener('abort', () => reject(signal.reason), { once: true }),
    )
    const endpoints = await Promise.race([resolveHost(url, allowPrivate, resolve), aborted])
    if (endpoints === 'private_host') return endpoints
    let failed: unknown
    for (const endpoint of endpoints) {
      try {
        return await exchange(url, endpoint, limits, posted)
      } catch (error) {
        failed = error
        if (signal.aborted || failureOf(error) === 'certificate') break
      }
    }
    throw failed
  }

  return {
    async get(url, { follows = () => true } = {}) {
      const signal = AbortSignal.timeout(timeoutMs)
      let at = url
      try {
        for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
          const answer = await one(at, { signal, bytes })
          if (typeof answer === 'string') return { kind: 'refused', why: answer }
          const to = redirectOf(answer, at)
          if (to === undefined) return { kind: 'answered', url: at, ...answer }
          if (!follows(to)) return { kind: 'redirected', to }
          at = to
        }
        return { kind: 'refused', why: 'too_many_redirects' }
      } catch (error) {
        return { kind: 'failed', why: signal.aborted ? 'timeout' : failureOf(error) }
      }
    },

    async post(url, posted) {
      const signal = AbortSignal.timeout(postTimeoutMs)
      try {
        const answer = await one(url, { signal, bytes: POST_BYTES }, posted)
        return typeof answer === 'string'
          ? { kind: 'refused', why: answer }
          : { kind: 'answered', url, ...answer }
      } catch (error) {
        return { kind: 'failed', why: signal.aborted ? 'timeout' : failureOf(error) }
      }
    },
  }
}
