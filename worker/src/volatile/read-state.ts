import type { Site } from '@gatecount/shared/domain/identity/site'
import type { CrowdOf } from '@gatecount/shared/domain/privacy/gates'
import { veil } from '@gatecount/shared/domain/privacy/veiled'
import { NO_VALUE } from '@gatecount/shared/domain/report/remainder'
import type { Redis } from 'ioredis'
import { restoreVisitCells } from '../cells/count-visit.ts'
import { FACT_DIMENSIONS, type NewFact } from '../cells/fact-dictionary.ts'
import { emptySiteDay, type SiteDay } from '../cells/site-day.ts'
import { isCampaign } from '../cells/visit-cuts.ts'
import type { Visitor } from '../visit/visitor.ts'
import { restoreCell } from './cell-codec.ts'
import { decodeVisitor } from './visitor-codec.ts'
import { bucketOf, CELLS_PER_CHUNK, type DayKeys, VISITOR_BUCKETS } from './volatile-keys.ts'

const FACT_BASE = 48

/** A fact as text: one character for the dimension, then the value. */
export const encodeFact = ({ dimension, value }: NewFact): string =>
  String.fromCharCode(FACT_BASE + dimension) + value
const decodeFact = (text: string): NewFact => ({
  dimension: text.charCodeAt(0) - FACT_BASE,
  value: text.slice(1),
})

/** Replies of a pipeline; throws the first error, which may not carry values (ioredis errors quote commands). */
async function replies<T>(pipeline: ReturnType<Redis['pipeline']>): Promise<T[]> {
  const results = (await pipeline.exec()) ?? []
  return results.map(([error, value]) => {
    if (error) throw error
    return value as T
  })
}

const CHUNKS_AT_ONCE = 512

async function readCells(redis: Redis, keys: DayKeys, day: SiteDay): Promise<void> {
  for (let from = 0; ; from += CHUNKS_AT_ONCE) {
    const pipeline = redis.pipeline()
    for (let chunk = from; chunk < from + CHUNKS_AT_ONCE; chunk++) pipeline.hgetallBuffer(keys.cells(chunk))
    const chunks = await replies<Record<string, Buffer>>(pipeline)
    for (const chunk of chunks) {
      const fields = Object.keys(chunk)
      if (fields.length === 0) return
      for (const field of fields.sort((a, b) => Number(a) - Number(b)))
        restoreCell(day.cells, chunk[field] as Buffer)
    }
  }
}

/** Every visitor with an open visit comes back into memory; the others are read when they return. */
async function readOpenVisits(redis: Redis, keys: DayKeys, day: SiteDay): Promise<void> {
  const pathOf = (fact: number): string => day.facts.valueOf(fact)
  const found: [string, Visitor][] = []
  for (let from = 0; from < VISITOR_BUCKETS; from += CHUNKS_AT_ONCE) {
    const pipeline = redis.pipeline()
    // Binary field names: the plain reply keeps them as buffers.
    for (let bucket = from; bucket < from + CHUNKS_AT_ONCE; bucket++)
      pipeline.callBuffer('HGETALL', keys.visitors(bucket))
    for (const reply of await replies<Buffer[]>(pipeline)) {
      for (let i = 0; i + 1 < reply.length; i += 2) {
        const visitor = decodeVisitor(reply[i + 1] as Buffer, pathOf)
        if (visitor.open !== null) found.push([(reply[i] as Buffer).toString('latin1'), visitor])
      }
    }
  }
  found.sort(([, a], [, b]) => (a.open?.last ?? 0) - (b.open?.last ?? 0))
  for (const [tag, visitor] of found) {
    if (visitor.open === null) continue
    restoreVisitCells(day, visitor.open)
    day.open.set(tag, visitor)
    day.visitors.remember(tag, visitor)
  }
}

/** The saved state of a site's day, or undefined when there is none. */
export async function readSiteDay(
  redis: Redis,
  keys: DayKeys,
  { site, date, of }: { readonly site: Site; readonly date: string; readonly of: CrowdOf },
): Promise<SiteDay | undefined> {
  const salt = of === 'hits' ? null : await redis.getBuffer(keys.salt)
  if (of === 'visitors' && salt === null) return undefined
  const day = emptySiteDay(site, date, salt === null ? null : veil(salt))
  day.fresh = false
  day.visitors.complete = false
  day.newcomers = Number(await redis.get(keys.newcomers))
  const facts = (await redis.lrange(keys.facts, 0, -1)).map(decodeFact)
  day.facts.restore(facts)
  facts.forEach(({ dimension, value }, i) => {
    const name = FACT_DIMENSIONS[dimension] ?? ''
    if (value === NO_VALUE && isCampaign(name)) day.unnamed.add(i + 1)
  })
  await readCells(redis, keys, day)
  if (of === 'visitors') await readOpenVisits(redis, keys, day)
  return day
}

/** Reads visitors that memory does not hold; those never seen are simply not there. */
export async function readVisitors(
  redis: Redis,
  keys: DayKeys,
  day: SiteDay,
  tags: readonly string[],
): Promise<void> {
  const pipeline = redis.pipeline()
  for (const tag of tags) pipeline.hgetBuffer(keys.visitors(bucketOf(tag)), Buffer.from(tag, 'latin1'))
  const found = await replies<Buffer | null>(pipeline)
  found.forEach((bytes, i) => {
    const tag = tags[i]
    if (bytes === null || tag === undefined) return
    day.visitors.remember(
      tag,
      decodeVisitor(bytes, fact => day.facts.valueOf(fact)),
    )
  })
}

export const chunkOf = (cell: number): number => Math.floor(cell / CELLS_PER_CHUNK)
