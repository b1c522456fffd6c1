import type { CellWriter } from '@gatecount/shared/adapters/clickhouse/port'
import type { Period } from '@gatecount/shared/domain/privacy/gates'
import type { Redis } from 'ioredis'
import { crowdOf, type SiteDay } from '../cells/site-day.ts'
import { labelText, readSpan } from '../closing/leftovers.ts'
import { heldBack, stillWaiting } from '../gate/gate.ts'
import { encodeCell } from '../volatile/cell-codec.ts'
import { chunkOf } from '../volatile/read-state.ts'
import type { VolatileKeys } from '../volatile/volatile-keys.ts'

interface Stale {
  readonly redis: Redis
  readonly keys: VolatileKeys
  readonly cells: CellWriter
}

async function written(cells: CellWriter, site: number, period: Period, start: string): Promise<Set<string>> {
  const labels = await cells.writtenLabels(site, period, start)
  return new Set(labels.map(({ cut, first, second }) => labelText(cut, first, second)))
}

/**
 * Cells that found their crowd after the snapshot hold counts that are written already, and so may those that were open
 * then and held counts back for their next step; they go on from zero.
 */
async function forgetDay({ redis, keys, cells }: Stale, day: SiteDay): Promise<void> {
  const known = await written(cells, day.site.id, 'day', day.day)
  const own = keys.day(day.site.id, day.day, crowdOf(day))
  const pipeline = redis.pipeline()
  const stale = [
    ...heldBack(day),
    ...[...stillWaiting(day)]
      .filter(({ label }) => known.has(labelText(label.cut, label.first, label.second)))
      .map(({ index }) => index),
  ]
  for (const index of stale) {
    day.cells.release(index)
    day.cells.hold(index, false)
    day.cells.clear(index)
    pipeline.hset(own.cells(chunkOf(index)), String(index), encodeCell(day.cells, index))
  }
  await pipeline.exec()
  // Visits that were open then may have been ended since; they are not ended again, and go on as new ones.
  for (const [tag, visitor] of day.open) {
    if (visitor.open !== null) visitor.past.push(visitor.open)
    visitor.open = null
    day.visitors.change(tag, visitor)
  }
  day.open.clear()
}

/**
 * Brings a state from a snapshot that is older than what ClickHouse has into line with it: nothing that is written is
 * written again. What was counted in between by cells that still wait is lost to the remainder.
 */
export async function forgetReleased(stale: Stale, days: readonly SiteDay[]): Promise<void> {
  for (const day of days) await forgetDay(stale, day)
  for (const text of await stale.redis.smembers(stale.keys.leftovers)) {
    const { site, period, start } = readSpan(text)
    const labels = [...(await written(stale.cells, site, period, start))]
    if (labels.length > 0) await stale.redis.hdel(stale.keys.leftover(text), ...labels)
  }
}
