import type { CellReader } from '@gatecount/shared/adapters/clickhouse/port'
import { crowdOfSite, partitionOf, type Registry, type Site } from '@gatecount/shared/domain/identity/site'
import { type IngestQueue, QueueAway } from '@gatecount/shared/queue/ingest-queue'
import { FORMAT, HEADER_BYTES } from '@gatecount/shared/seal/sealed-format'
import type { SealedBatch } from '@gatecount/shared/seal/sealer'
import { z } from 'zod'
import { badRequest, Problem } from '../http/problem.ts'
import { defineSiteRoute, type Route } from '../http/route.ts'
import type { SiteAnnouncer } from '../sites/site-announcer.ts'
import { fault } from '../words/fault.ts'
import type { ServerMessage } from '../words/speak.ts'

interface ImportDeps {
  readonly cells: CellReader
  readonly queue: IngestQueue
  readonly announcer: SiteAnnouncer
}

const MAX_BATCH = 4 * 1024 * 1024
/** Batches that may wait: with chunks of 5,000 lines some 20 MB of Redis memory, a few seconds of work. */
const MAX_BACKLOG = 32
const digest = z.string().regex(/^[0-9a-f]{16,64}$/, fault('must be a digest in hexadecimal'))
const ofSite = z.strictObject({ site: z.string() })

/** Lines of a log hold addresses, and an importer seals them as they are: of children nothing of that kind leaves a machine. */
function refuseLogsOfChildren(site: Site): void {
  if (crowdOfSite(site) === 'hits')
    throw new Problem(
      409,
      'Directed at children',
      'No log is imported into a site that is directed at children',
    )
}

const away = (detail: ServerMessage): Problem =>
  new Problem(503, 'Not ready', detail, { headers: { 'Retry-After': '1' } })

/** Errors of the queue's Redis become 503, so that the importer waits and sends again: a repeated checkpoint counts once. */
async function askingQueue<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Problem) throw error
    throw away(
      error instanceof QueueAway && error.sent
        ? 'The queue went away; the batch may be stored or not'
        : 'The queue is away',
    )
  }
}

/** Only the worker can open a batch; what can be checked here is that it is one. */
function asSealed(body: unknown): SealedBatch {
  if (!Buffer.isBuffer(body) || body.length <= HEADER_BYTES || body[0] !== FORMAT.version) {
    throw badRequest('The body must be a sealed batch, sent as application/octet-stream')
  }
  return body as SealedBatch
}

/** Log imports. Lines are sealed by the importer itself: no address passes through here in clear. */
export function importRoutes({ cells, queue, announcer }: ImportDeps): Route[] {
  const registry = async (): Promise<Registry> => {
    const known = await askingQueue(() => announcer.registry())
    if (known === undefined) throw away('The worker has not written its registry yet')
    return known
  }
  const partition = async (siteId: number): Promise<number> =>
    partitionOf(siteId, (await registry()).partitions)
  return [
    defineSiteRoute({
      method: 'get',
      path: '/api/v1/imports/key',
      summary: 'Where the lines of a log go, and the key they are sealed to',
      answer: z.object({
        siteId: z.int(),
        partition: z.int(),
        sealingKey: z.object({ id: z.string(), publicKey: z.string() }),
        timeZone: z.string(),
      }),
      may: 'import:write',
      query: ofSite,
      siteOf: ({ query }) => query.site,
      async handle(site) {
        refuseLogsOfChildren(site)
        const { sealingKey, partitions } = await registry()
        return {
          body: {
            siteId: site.id,
            partition: partitionOf(site.id, partitions),
            sealingKey,
            timeZone: site.timeZone,
          },
        }
      },
    }),
    defineSiteRoute({
      method: 'post',
      path: '/api/v1/imports/checkpoints',
      summary: 'Which parts of a log are counted already',
      answer: z.object({ known: z.array(z.string()) }),
      may: 'import:write',
      body: z.strictObject({ site: z.string(), digests: z.array(digest).max(1000) }),
      siteOf: ({ body }) => body.site,
      async handle(site, { body }) {
        const rows = await cells.rows<{ checkpoint: string }>({
          text: `SELECT DISTINCT first AS checkpoint
FROM cells
WHERE site = {site:UInt32} AND cut = 'import' AND first IN {digests:Array(String)}`,
          params: { site: site.id, digests: body.digests },
        })
        return { body: { known: rows.map(row => row.checkpoint) } }
      },
    }),
    defineSiteRoute({
      method: 'post',
      path: '/api/v1/imports/batches',
      summary: 'Sealed lines of a log',
      answer: z.object({ queued: z.literal(true) }),
      may: 'import:write',
      query: ofSite,
      bytes: MAX_BATCH,
      siteOf: ({ query }) => query.site,
      async handle(site, { call }) {
        refuseLogsOfChildren(site)
        const sealed = asSealed(call.request.body)
        const own = await partition(site.id)
        await askingQueue(async () => {
          if ((await queue.backlog(own)) >= MAX_BACKLOG) {
            throw new Problem(429, 'Too much waits', 'The worker is still busy with earlier batches', {
              headers: { 'Retry-After': '1' },
            })
          }
          await queue.enqueue(own, sealed, site.id)
        })
        return { status: 202, body: { queued: true } }
      },
    }),
    defineSiteRoute({
      method: 'get',
      path: '/api/v1/imports/backlog',
      summary: 'How many batches wait',
      answer: z.object({ waiting: z.int() }),
      may: 'import:write',
      query: ofSite,
      siteOf: ({ query }) => query.site,
      async handle(site) {
        const own = await partition(site.id)
        return { body: { waiting: await askingQueue(() => queue.backlog(own)) } }
      },
    }),
  ]
}
