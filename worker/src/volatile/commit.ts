import { unveil } from '@gatecount/shared/domain/privacy/veiled'
import type { ChainableCommander, Redis } from 'ioredis'
import { crowdOf, type SiteDay } from '../cells/site-day.ts'
import type { Leftover } from '../closing/leftovers.ts'
import type { GateResult } from '../gate/gate.ts'
import { encodeImport, type RunningImport } from '../partition/running-import.ts'
import { dayId } from '../partition/site-days.ts'
import type { Given } from '../release/close-releases.ts'
import { encodeCell } from './cell-codec.ts'
import { FieldPacker } from './field-packer.ts'
import type { Outbox } from './outbox.ts'
import { encodeOutbox } from './outbox.ts'
import { chunkOf, encodeFact } from './read-state.ts'
import { encodeVisitor } from './visitor-codec.ts'
import { bucketOf, type DayKeys, VISITOR_BUCKETS, type VolatileKeys } from './volatile-keys.ts'

export interface DayChange {
  readonly day: SiteDay
  readonly gated: GateResult
  /** The day is closed: its state is forgotten with this commit. */
  readonly closes: boolean
  /** The state is forgotten with this commit; the day goes on in another. */
  readonly isGivenUp?: true
}

export interface Change {
  readonly days: readonly DayChange[]
  readonly leftovers: readonly Leftover[]
  /** Spans whose leftovers are forgotten: they were written, passed on, or given up. */
  readonly spansDone: readonly string[]
  /** What closing days have given to releases, and the spans that are drawn. */
  readonly given: readonly Given[]
  readonly givenDone: readonly string[]
  /** Last batch of each collector, against repeats; null for one that is forgotten. */
  readonly origins: ReadonlyMap<string, number | null>
  /** Imports that went on or ended, by site. */
  readonly imports: ReadonlyMap<number, RunningImport | null>
  /** Closed days of sites that were removed: nobody asks for them again. */
  readonly daysForgotten: readonly string[]
  readonly outbox: Outbox
}

/** Another worker owns the partition now, or volatile memory was emptied: what is in memory here is void. */
export class Fenced extends Error {
  constructor() {
    super('The partition is no longer ours')
    this.name = 'Fenced'
  }
}

function saveDay(multi: ChainableCommander, keys: VolatileKeys, { day, gated }: DayChange): void {
  const own = keys.day(day.site.id, day.day, crowdOf(day))
  if (day.fresh) {
    if (day.salt !== null) multi.set(own.salt, unveil(day.salt))
    multi.sadd(keys.days, own.id)
    day.fresh = false
  }
  multi.set(own.newcomers, day.newcomers)
  const facts = day.facts.takeNew()
  for (let from = 0; from < facts.length; from += 1000) {
    multi.rpush(own.facts, ...facts.slice(from, from + 1000).map(encodeFact))
  }
  const chunks = new Map<number, (string | Buffer)[]>()
  for (const index of [...gated.waiting, ...gated.marked]) {
    const chunk = chunkOf(index)
    const fields = chunks.get(chunk) ?? []
    fields.push(String(index), encodeCell(day.cells, index))
    chunks.set(chunk, fields)
  }
  for (const [chunk, fields] of chunks) multi.hset(own.cells(chunk), ...fields)
  // Cells lie together in their chunks, visitors hardly ever.
  const packer = new FieldPacker(multi)
  for (const [tag, visitor] of day.visitors.takeChanged()) {
    packer.set(own.visitors(bucketOf(tag)), tag, encodeVisitor(visitor))
  }
  packer.flush()
}

function* keysOfDay(own: DayKeys, cells: number): Generator<string> {
  yield own.salt
  yield own.facts
  yield own.newcomers
  for (let chunk = 0; chunk <= chunkOf(cells); chunk++) yield own.cells(chunk)
  for (let bucket = 0; bucket < VISITOR_BUCKETS; bucket++) yield own.visitors(bucket)
}

/** Pseudonyms and salt of the day are gone with this; nobody can make them again. */
function forgetDay(multi: ChainableCommander, keys: VolatileKeys, { day, closes }: DayChange): void {
  const own = keys.day(day.site.id, day.day, crowdOf(day))
  const all = [...keysOfDay(own, day.cells.size)]
  for (let from = 0; from < all.length; from += 1000) multi.unlink(...all.slice(from, from + 1000))
  multi.srem(keys.days, own.id)
  if (closes) multi.sadd(keys.closed, dayId(day.site.id, day.day))
}

/**
 * Saves new state and output together, if the partition is still ours.
 * @throws Fenced when it is not; the caller must drop its state and read it again
 */
export async function commit(redis: Redis, keys: VolatileKeys, owner: string, change: Change): Promise<void> {
  await redis.watch(keys.fence)
  if ((await redis.get(keys.fence)) !== owner) {
    await redis.unwatch()
    throw new Fenced()
  }
  const multi = redis.multi()
  for (const dayChange of change.days) {
    if (dayChange.closes || dayChange.isGivenUp) forgetDay(multi, keys, dayChange)
    else saveDay(multi, keys, dayChange)
  }
  for (const { span, fields } of change.leftovers) {
    const key = keys.leftover(span)
    const flat = [...fields].flat()
    for (let from = 0; from < flat.length; from += 2000) multi.hset(key, ...flat.slice(from, from + 2000))
    multi.sadd(keys.leftovers, span)
  }
  for (const span of change.spansDone) multi.unlink(keys.leftover(span)).srem(keys.leftovers, span)
  for (const { span, fields } of change.given) {
    for (const [field, count] of fields) multi.hincrby(keys.given(span), field, count)
    multi.sadd(keys.givens, span)
  }
  for (const span of change.givenDone) multi.unlink(keys.given(span)).srem(keys.givens, span)
  if (change.daysForgotten.length > 0) multi.srem(keys.closed, ...change.daysForgotten)
  for (const [collector, sequence] of change.origins) {
    if (sequence === null) multi.hdel(keys.origins, collector)
    else multi.hset(keys.origins, collector, sequence)
  }
  for (const [site, running] of change.imports) {
    if (running === null) multi.hdel(keys.imports, String(site))
    else multi.hset(keys.imports, String(site), encodeImport(running))
  }
  multi.set(keys.outbox, encodeOutbox(change.outbox))
  const results = await multi.exec()
  if (results === null) throw new Fenced()
  for (const [error] of results) if (error) throw error
}
