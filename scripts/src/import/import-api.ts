import { setTimeout as sleep } from 'node:timers/promises'
import type { SealingPublicKey } from '@gatecount/shared/domain/identity/site'
import type { SealedBatch } from '@gatecount/shared/seal/sealer'
import { type ApiClient, ApiRefusal } from '../api/api-client.ts'

interface SiteView {
  readonly domain: string
  readonly timeZone: string
}

interface ImportKey {
  readonly siteId: number
  readonly sealingKey: SealingPublicKey
}

/** What a log import asks of the API. Everything throws ApiRefusal when the API refuses, or stays away for long. */
export interface ImportApi {
  findSite(domain: string): Promise<SiteView | null>
  addSite(domain: string, timeZone: string): Promise<SiteView>
  key(domain: string): Promise<ImportKey>
  known(domain: string, checkpoints: readonly string[]): Promise<ReadonlySet<string>>
  /** Waits while the worker has enough to do. A batch that is sent twice is counted once: its checkpoint tells. */
  send(domain: string, batch: SealedBatch): Promise<void>
  /** Batches of the site's partition that wait. */
  backlog(domain: string): Promise<number>
}

/** How long the API may be away or busy before an import gives up: longer than a restart takes. */
const PATIENCE_MS = 300_000
const DEFAULT_WAIT_S = 0.5
const MAX_WAIT_S = 30
/** The API takes so many checkpoints at once. */
const ASKED_AT_ONCE = 1000

/** No answer, too many requests, or a part of the house that is being started again: it will pass. */
const PASSING = [0, 429, 502, 503]

/** `signal` ends waiting, too. */
export function importApi(api: ApiClient, signal: AbortSignal): ImportApi {
  async function patiently<T>(ask: () => Promise<T>): Promise<T> {
    const givesUpAt = performance.now() + PATIENCE_MS
    for (;;) {
      signal.throwIfAborted()
      try {
        return await ask()
      } catch (error) {
        if (!(error instanceof ApiRefusal && PASSING.includes(error.status))) throw error
        const pause = Math.min(error.retryAfterSeconds ?? DEFAULT_WAIT_S, MAX_WAIT_S) * 1000
        if (performance.now() + pause > givesUpAt) throw error
        await sleep(pause, undefined, { signal })
      }
    }
  }
  const get = <T>(path: string) => patiently(() => api.get<T>(`/api/v1/${path}`))
  const post = <T>(path: string, body: object | Uint8Array) =>
    patiently(() => api.post<T>(`/api/v1/${path}`, body))
  const of = (domain: string): string => `?site=${encodeURIComponent(domain)}`

  return {
    async findSite(domain) {
      try {
        return await get<SiteView>(`sites/${encodeURIComponent(domain)}`)
      } catch (error) {
        if (error instanceof ApiRefusal && error.status === 404) return null
        throw error
      }
    },
    addSite: (domain, timeZone) => post('sites', { domain, timeZone }),
    key: domain => get(`imports/key${of(domain)}`),
    async known(domain, checkpoints) {
      const found = new Set<string>()
      for (let from = 0; from < checkpoints.length; from += ASKED_AT_ONCE) {
        const digests = checkpoints.slice(from, from + ASKED_AT_ONCE)
        const answer = await post<{ known: string[] }>('imports/checkpoints', { site: domain, digests })
        for (const digest of answer.known) found.add(digest)
      }
      return found
    },
    async send(domain, batch) {
      await post(`imports/batches${of(domain)}`, batch)
    },
    backlog: async domain => (await get<{ waiting: number }>(`imports/backlog${of(domain)}`)).waiting,
  }
}
