import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { encodeBatch } from '@gatecount/shared/queue/batch-codec'
import { createSealer } from '@gatecount/shared/seal/sealer'
import type { ImportApi } from '../import/import-api.ts'
import { DAY_MS, inventDay } from './day.ts'
import { DEMO_DOMAIN } from './shop.ts'

/** So many days are invented, the last of them today. */
export const DEMO_DAYS = 90
const POLL_MS = 100

export interface FillOptions {
  readonly imports: ImportApi
  readonly signal: AbortSignal
  readonly say: (what: string) => void
  readonly seed: string
  /** Milliseconds since the epoch. */
  readonly now: number
}

/** Names a day of the demo, as a log import names a chunk of lines: what is counted already is not sent again. */
const checkpointOf = (seed: string, start: number): string =>
  createHash('sha256').update(`demo ${seed} ${start}`).digest('hex').slice(0, 32)

/** Sends the days of the demo shop that are not counted yet, and waits until they are. */
export async function fillDemo({ imports, signal, say, seed, now }: FillOptions): Promise<void> {
  const today = now - (now % DAY_MS)
  const days = Array.from({ length: DEMO_DAYS }, (_, index) => {
    const start = today - (DEMO_DAYS - 1 - index) * DAY_MS
    return { start, age: index, checkpoint: checkpointOf(seed, start) }
  })
  const checkpoints = days.map(day => day.checkpoint)
  const known = await imports.known(DEMO_DOMAIN, checkpoints)
  const wanted = days.slice(checkpoints.findLastIndex(checkpoint => known.has(checkpoint)) + 1)
  const last = wanted.at(-1)
  if (last === undefined) return

  say(`Inventing ${wanted.length} days of a toner shop`)
  const { siteId, sealingKey } = await imports.key(DEMO_DOMAIN)
  const sealer = createSealer(sealingKey)
  const send = (batch: Parameters<typeof encodeBatch>[0]) =>
    imports.send(DEMO_DOMAIN, sealer.seal(encodeBatch(batch)))
  let lines = 0
  for (const { start, age, checkpoint } of wanted) {
    signal.throwIfAborted()
    const hits = inventDay({ siteId, seed, start, age, until: now })
    lines += hits.length
    await send({ hits, drops: [], import: { siteId, checkpoint, lines, end: false } })
  }
  await send({ hits: [], drops: [], import: { siteId, checkpoint: '', lines, end: true } })
  say(`Counting ${lines.toLocaleString('en')} events`)
  while (!(await imports.known(DEMO_DOMAIN, [last.checkpoint])).has(last.checkpoint)) {
    await sleep(POLL_MS, undefined, { signal })
  }
}
