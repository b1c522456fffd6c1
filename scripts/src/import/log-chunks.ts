import { checkpointOf, checkpointsOfEach } from './checkpoint.ts'
import { LineReader } from './line-reader.ts'
import { LogClock } from './log-clock.ts'
import type { HitRule, ImportedSite } from './log-hit.ts'
import { type ReadLines, readLines } from './read-lines.ts'

/** Lines of a file from one checkpoint to the next. */
export type LogChunk =
  /** An earlier import has counted these lines. */
  | { readonly kind: 'known'; readonly size: number }
  | {
      readonly kind: 'new'
      readonly size: number
      readonly checkpoint: string
      /** Lines of the file up to here. */
      readonly lines: number
      readonly read: ReadLines
    }

export interface ChunkOptions {
  readonly site: ImportedSite
  readonly rule: HitRule
  /** Which of these checkpoints an earlier import has counted. */
  known(checkpoints: readonly string[]): Promise<ReadonlySet<string>>
}

/**
 * The chunks of one file. A checkpoint covers all before it, so the known ones come first: after the first new chunk
 * nothing is asked any more. In that one, a file that has grown is cut where it ended last time.
 */
export async function* chunksOf(
  blocks: AsyncIterable<Buffer>,
  { site, rule, known }: ChunkOptions,
): AsyncGenerator<LogChunk> {
  const reader = new LineReader(blocks)
  const context = { site, rule, clock: new LogClock() }
  let before = ''
  let lines = 0
  let mayBeKnown = true
  try {
    for (let piece = await reader.next(); piece.length > 0; piece = await reader.next()) {
      const read = readLines(piece, lines, context)
      let checkpoint = checkpointOf(before, read.stamps)
      let size = piece.length
      if (mayBeKnown && !(await known([checkpoint])).has(checkpoint)) {
        const each = checkpointsOfEach(before, read.stamps)
        const found = await known(each)
        size = each.findLastIndex(digest => found.has(digest)) + 1
        checkpoint = each[size - 1] ?? checkpoint
        mayBeKnown = size > 0
        if (mayBeKnown) reader.putBack(piece.slice(size))
        else size = piece.length
      }
      lines += size
      before = checkpoint
      if (mayBeKnown) yield { kind: 'known', size }
      else yield { kind: 'new', size, checkpoint, lines, read }
    }
  } finally {
    await reader.close()
  }
}
