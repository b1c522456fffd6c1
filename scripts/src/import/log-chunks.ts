import type { Hit } from '@gatecount/shared/domain/event/hit'
import { type Checkpoint, CheckpointChain } from './checkpoint-chain.ts'
import { LineSplitter } from './line-splitter.ts'
import { LogClock } from './log-clock.ts'
import { type HitRule, hitOfLine, type ImportedSite, type LineOutcome } from './log-hit.ts'
import { readLogLine, TOO_LONG } from './log-line.ts'

type Outcome = LineOutcome['kind'] | 'unreadable'
export type OutcomeCounts = Record<Outcome, number>

export const noOutcomes = (): OutcomeCounts => ({
  page_view: 0,
  missing_page: 0,
  not_a_page_view: 0,
  failed_request: 0,
  foreign_host: 0,
  unreadable: 0,
})

export interface UnreadableAt {
  /** Number of the line in its file, from 1. */
  readonly line: number
  readonly expected: string
}

/** Lines of a file from one checkpoint to the next. */
export interface LogChunk {
  readonly checkpoint: Checkpoint
  /** An earlier import has set this checkpoint: the lines are counted already. */
  readonly known: boolean
  /** Lines in this chunk. */
  readonly size: number
  /** In order of time. */
  readonly hits: readonly Hit[]
  readonly counts: OutcomeCounts
  readonly unreadable: readonly UnreadableAt[]
  /** Earliest and latest readable time in milliseconds since the epoch; null when no line is readable. */
  readonly span: readonly [number, number] | null
}

export interface ChunkOptions {
  readonly site: ImportedSite
  readonly rule: HitRule
  readonly known: readonly Checkpoint[]
}

const CHUNK_LINES = 5000
/** Bytes of lines: a chunk is one sealed batch, and long lines must not make it too big for one request. */
const CHUNK_BYTES = 2_000_000
export const UNREADABLE_SHOWN = 5

class ChunkBuilder {
  readonly #options: ChunkOptions
  readonly #knownDigests: ReadonlySet<string>
  readonly #knownLines: ReadonlySet<number>
  readonly #chain = new CheckpointChain()
  readonly #clock = new LogClock()
  #lines = 0
  #size = 0
  #bytes = 0
  #hits: Hit[] = []
  #counts = noOutcomes()
  #unreadable: UnreadableAt[] = []
  #first = Number.POSITIVE_INFINITY
  #last = Number.NEGATIVE_INFINITY
  /** Chunks that are complete and wait to be taken. */
  ready: LogChunk[] = []

  constructor(options: ChunkOptions) {
    this.#options = options
    this.#knownDigests = new Set(options.known.map(checkpoint => checkpoint.digest))
    this.#knownLines = new Set(options.known.map(checkpoint => checkpoint.lines))
  }

  readonly add = (line: string | null): void => {
    this.#lines++
    this.#size++
    this.#bytes += line?.length ?? 0
    const read = line === null ? TOO_LONG : readLogLine(line, this.#clock)
    if (read.kind === 'unreadable') {
      this.#counts.unreadable++
      if (this.#unreadable.length < UNREADABLE_SHOWN) {
        this.#unreadable.push({ line: this.#lines, expected: read.expected })
      }
      this.#chain.add('')
    } else {
      const outcome = hitOfLine(read, this.#options.site, this.#options.rule)
      this.#counts[outcome.kind]++
      if ('hit' in outcome) this.#hits.push(outcome.hit)
      if (read.at < this.#first) this.#first = read.at
      if (read.at > this.#last) this.#last = read.at
      this.#chain.add(read.stamp)
    }
    if (this.#size === CHUNK_LINES || this.#bytes >= CHUNK_BYTES || this.#isWhereAnImportEnded()) this.close()
  }

  /** A file that has grown is cut where it ended last time, so that the lines before are recognised. */
  #isWhereAnImportEnded(): boolean {
    return this.#knownLines.has(this.#lines) && this.#knownDigests.has(this.#chain.peek())
  }

  close(): void {
    if (this.#size === 0) return
    const digest = this.#chain.close()
    this.ready.push({
      checkpoint: { digest, lines: this.#lines },
      known: this.#knownDigests.has(digest),
      size: this.#size,
      // Servers log a request when it is answered, so lines are slightly out of order; sorting is stable.
      hits: this.#hits.sort((a, b) => a.at - b.at),
      counts: this.#counts,
      unreadable: this.#unreadable,
      span: this.#first <= this.#last ? [this.#first, this.#last] : null,
    })
    this.#size = 0
    this.#bytes = 0
    this.#hits = []
    this.#counts = noOutcomes()
    this.#unreadable = []
    this.#first = Number.POSITIVE_INFINITY
    this.#last = Number.NEGATIVE_INFINITY
  }

  take(): LogChunk[] {
    const taken = this.ready
    this.ready = []
    return taken
  }
}

/**
 * The chunks of one file. They depend on its content only, never on how it arrives. A last line without a line break is
 * a chunk of its own: if it is still being written, the lines before it keep their checkpoint.
 */
export async function* chunksOf(
  blocks: AsyncIterable<Buffer>,
  options: ChunkOptions,
): AsyncGenerator<LogChunk> {
  const splitter = new LineSplitter()
  const builder = new ChunkBuilder(options)
  for await (const block of blocks) {
    splitter.push(block, builder.add)
    yield* builder.take()
  }
  if (splitter.unfinished) builder.close()
  splitter.end(builder.add)
  builder.close()
  yield* builder.take()
}
