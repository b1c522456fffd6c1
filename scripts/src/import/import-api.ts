import { setTimeout as sleep } from 'node:timers/promises'
import type { SealingPublicKey } from '@gatecount/shared/domain/identity/site'
import { unveil, type Veiled } from '@gatecount/shared/domain/privacy/veiled'
import type { SealedBatch } from '@gatecount/shared/seal/sealer'
import { ImportProblem } from './import-problem.ts'

/** Where the running house answers, and the secret that lets this command in. */
export interface ApiAccess {
  /** Without a slash at the end. */
  readonly url: string
  readonly token: Veiled<string>
}

interface SiteView {
  readonly domain: string
  readonly timeZone: string
}

interface ImportKey {
  readonly siteId: number
  readonly sealingKey: SealingPublicKey
}

/** What a log import asks of the API. Everything throws ImportProblem when the house refuses or stays away. */
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

/** How long the house may be away or busy before an import gives up: longer than a restart takes. */
const PATIENCE_MS = 300_000
const DEFAULT_WAIT_MS = 500
const MAX_WAIT_MS = 30_000
/** The API takes so many checkpoints at once. */
const ASKED_AT_ONCE = 1000

const isBusy = (status: number): boolean => status === 429 || status === 502 || status === 503

function waitMs(response: Response | null): number {
  const seconds = Number(response?.headers.get('retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) ? Math.min(seconds * 1000, MAX_WAIT_MS) : DEFAULT_WAIT_MS
}

/** The house's own words for a refusal (RFC 9457); they quote nothing that was sent. */
async function refusal(response: Response): Promise<ImportProblem> {
  const problem = (await response.json().catch(() => ({}))) as {
    detail?: string
    errors?: readonly { field: string; detail: string }[]
  }
  const fields = (problem.errors ?? []).map(error => `${error.field} ${error.detail}`).join('; ')
  const words = [problem.detail, fields].filter(Boolean).join(': ')
  return new ImportProblem(words || `The house answered ${response.status}`)
}

export function connectImportApi({ url, token }: ApiAccess): ImportApi {
  async function ask(path: string, body?: object | Buffer): Promise<Response> {
    const binary = Buffer.isBuffer(body)
    const givesUpAt = Date.now() + PATIENCE_MS
    for (;;) {
      const response = await fetch(`${url}/api/v1/${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          authorization: `Bearer ${unveil(token)}`,
          ...(body !== undefined && {
            'content-type': binary ? 'application/octet-stream' : 'application/json',
          }),
        },
        ...(body !== undefined && { body: binary ? new Uint8Array(body) : JSON.stringify(body) }),
      }).catch(() => null)
      if (response !== null && !isBusy(response.status)) return response
      const pause = waitMs(response)
      await response?.body?.cancel()
      if (Date.now() + pause > givesUpAt)
        throw new ImportProblem('The house does not answer; run the import again')
      await sleep(pause)
    }
  }
  async function askFor<T>(path: string, body?: object | Buffer): Promise<T> {
    const response = await ask(path, body)
    if (!response.ok) throw await refusal(response)
    return (await response.json()) as T
  }
  const of = (domain: string): string => `?site=${encodeURIComponent(domain)}`

  return {
    async findSite(domain) {
      const response = await ask(`sites/${encodeURIComponent(domain)}`)
      if (response.ok) return (await response.json()) as SiteView
      if (response.status !== 404) throw await refusal(response)
      await response.body?.cancel()
      return null
    },
    addSite: (domain, timeZone) => askFor('sites', { domain, timeZone }),
    key: domain => askFor(`imports/key${of(domain)}`),
    async known(domain, checkpoints) {
      const found = new Set<string>()
      for (let from = 0; from < checkpoints.length; from += ASKED_AT_ONCE) {
        const digests = checkpoints.slice(from, from + ASKED_AT_ONCE)
        const answer = await askFor<{ known: string[] }>('imports/checkpoints', { site: domain, digests })
        for (const digest of answer.known) found.add(digest)
      }
      return found
    },
    async send(domain, batch) {
      await askFor(`imports/batches${of(domain)}`, batch)
    },
    async backlog(domain) {
      return (await askFor<{ waiting: number }>(`imports/backlog${of(domain)}`)).waiting
    },
  }
}
