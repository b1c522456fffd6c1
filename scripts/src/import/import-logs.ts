import { setTimeout as sleep } from 'node:timers/promises'
import { type Batch, encodeBatch, type ImportMark } from '@gatecount/shared/queue/batch-codec'
import { createSealer } from '@gatecount/shared/seal/sealer'
import type { ImportApi } from './import-api.ts'
import { ImportProblem } from './import-problem.ts'
import type { ImportProgress } from './import-progress.ts'
import { findOrAddSite, type SiteOfImport } from './import-site.ts'
import { type ImportSummary, ImportTally } from './import-summary.ts'
import { chunksOf, type LogChunk } from './log-chunks.ts'
import type { HitRule } from './log-hit.ts'
import type { LogInput } from './log-input.ts'

export interface ImportRequest {
  readonly inputs: readonly LogInput[]
  readonly site: { readonly domain: string; readonly timeZone: string | undefined }
  readonly rule: HitRule
}

interface ImportDeps {
  readonly api: ImportApi
  readonly progress: ImportProgress
  /** Milliseconds. */
  readonly now: () => number
  readonly signal: AbortSignal
}

/** Sealing keys rotate daily and are kept two hours longer at the least, so a key asked for this recently can be opened. */
const KEY_LIFE_MS = 3_600_000
const POLL_MS = 100
/** How long to wait for what an interrupted import left in the queue; live traffic may keep it from ever being empty. */
const LEFTOVERS_MS = 60_000
/** What the worker has finished shows in a query well before this. */
const VISIBLE_MS = 15_000

/** Seals batches of one site and sends them one after another: the hits of a site stay in order. */
async function createSender({ api, now }: ImportDeps, { domain }: SiteOfImport) {
  let key = await api.key(domain)
  let sealer = createSealer(key.sealingKey)
  let asked = now()
  let sending: Promise<void> = Promise.resolve()
  return {
    siteId: key.siteId,
    /** Resolves when the batch before this one is stored, so that one is sent while the next is read. */
    async send(batch: Omit<Batch, 'import'>, mark: Omit<ImportMark, 'siteId'>): Promise<void> {
      await sending
      if (now() - asked > KEY_LIFE_MS) {
        key = await api.key(domain)
        sealer = createSealer(key.sealingKey)
        asked = now()
      }
      const sealed = sealer.seal(encodeBatch({ ...batch, import: { siteId: key.siteId, ...mark } }))
      sending = api.send(domain, sealed)
      // Whoever awaits it next sees a failure; until then it must not count as unhandled.
      sending.catch(() => {})
    },
    async settle(): Promise<void> {
      await sending
    },
  }
}

/** Waits, as long as is sensible, until nothing of an earlier import is on its way. */
async function waitForLeftovers({ api, progress, now, signal }: ImportDeps, domain: string): Promise<void> {
  const givesUpAt = now() + LEFTOVERS_MS
  for (let waiting = await api.backlog(domain); waiting > 0; waiting = await api.backlog(domain)) {
    if (now() >= givesUpAt) return
    progress.waiting(waiting)
    await sleep(POLL_MS, undefined, { signal })
  }
}

/**
 * Waits until the queue is empty and the last checkpoint counted; the checkpoint alone is enough when live traffic keeps
 * the queue from ever being empty.
 * @throws ImportProblem when the queue is empty and the checkpoint missing all the same
 */
async function waitUntilCounted(
  { api, progress, now, signal }: ImportDeps,
  domain: string,
  checkpoint: string | null,
): Promise<void> {
  const isCounted = async () => checkpoint === null || (await api.known(domain, [checkpoint])).has(checkpoint)
  let emptySince: number | null = null
  for (const began = now(); ; await sleep(POLL_MS, undefined, { signal })) {
    const waiting = await api.backlog(domain)
    if (waiting > 0) {
      emptySince = null
      progress.waiting(waiting)
      if (now() - began > LEFTOVERS_MS && (await isCounted())) return
      continue
    }
    if (await isCounted()) return
    emptySince ??= now()
    if (now() - emptySince > VISIBLE_MS) {
      throw new ImportProblem('The worker took the lines but did not count them; its log says why')
    }
  }
}

/**
 * Sends the page views and missing pages of log files through the pipeline and waits until they are counted.
 * @throws ImportProblem when compressed data is damaged, ApiRefusal when the API refuses or stays away; what was sent is
 * counted, and running the import again goes on from there
 */
export async function importLogs(request: ImportRequest, deps: ImportDeps): Promise<ImportSummary> {
  const { api, progress, now } = deps
  const { inputs, rule } = request
  const began = now()
  const site = await findOrAddSite(
    api,
    request.site,
    inputs.find(input => input.first !== null)?.first ?? null,
  )
  if (site.added) progress.siteAdded(site.domain, site.timeZone)
  await waitForLeftovers(deps, site.domain)
  const sender = await createSender(deps, site)

  const tally = new ImportTally()
  const total = inputs.reduce<number | null>(
    (sum, { bytes }) => (sum === null || bytes === null ? null : sum + bytes),
    0,
  )
  let bytesRead = 0
  let last: string | null = null
  const take = async (file: string, chunk: LogChunk): Promise<void> => {
    if (chunk.kind === 'known') return tally.addKnown(chunk.size)
    const { checkpoint, lines, read } = chunk
    await sender.send({ hits: read.hits, drops: read.drops }, { checkpoint, lines, end: false })
    tally.addNew(file, chunk.size, read)
    last = checkpoint
  }

  const options = {
    site: { id: sender.siteId, domain: site.domain },
    rule,
    known: (checkpoints: readonly string[]) => api.known(site.domain, checkpoints),
  }
  for (const input of inputs) {
    if (input.first !== null && tally.isOverlappedBy(input.first.at)) progress.overlap(input.name)
    const blocks = input.blocks(bytes => {
      bytesRead += bytes
    })
    for await (const chunk of chunksOf(blocks, options)) {
      await take(input.name, chunk)
      deps.signal.throwIfAborted()
      progress.read(tally.lines, total === null ? null : Math.min(bytesRead / Math.max(total, 1), 1))
    }
  }
  await sender.send({ hits: [], drops: [] }, { checkpoint: '', lines: tally.lines, end: true })
  await sender.settle()
  await waitUntilCounted(deps, site.domain, last)
  progress.done()
  return tally.summary(site, inputs.length, (now() - began) / 1000)
}
