import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { ImportProblem } from './import-problem.ts'
import { LineSplitter } from './line-splitter.ts'
import { LogClock } from './log-clock.ts'
import { readLogLine } from './log-line.ts'

/** The first line of a log that can be read. */
export interface FirstLine {
  /** Milliseconds since the epoch. */
  readonly at: number
  /** Minutes east of UTC in which the log is written. */
  readonly offsetMinutes: number
}

export interface LogInput {
  /** File name without its folders, or `standard input`. */
  readonly name: string
  /** Bytes on disk; null for standard input. */
  readonly bytes: number | null
  /** null when the beginning of the input holds no line that can be read. */
  readonly first: FirstLine | null
  /**
   * The content, inflated where it is compressed; can be read once. `onBytes` learns of each block read from disk.
   * @throws ImportProblem while reading, where compressed data is damaged
   */
  blocks(onBytes: (bytes: number) => void): AsyncIterable<Buffer>
}

const STDIN = '-'
const BLOCK_BYTES = 262_144
/** How far into an input a readable line is looked for. */
const PEEK_BYTES = 1_048_576

const isGzip = (block: Buffer): boolean => block[0] === 0x1f && block[1] === 0x8b

async function* counted(
  source: AsyncIterable<Buffer>,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  for await (const block of source) {
    onBytes(block.length)
    yield block
  }
}

async function* following(seen: readonly Buffer[], rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* seen
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}

/** Goes by the first two bytes, not by the file's name: a compressed log may come through a pipe. */
async function* inflated(source: AsyncIterable<Buffer>, name: string): AsyncGenerator<Buffer> {
  const iterator = source[Symbol.asyncIterator]()
  const first = await iterator.next()
  if (first.done) return
  const whole = following([first.value], iterator)
  if (!isGzip(first.value)) return yield* whole
  const gunzip = createGunzip({ chunkSize: BLOCK_BYTES })
  // A failure on either side ends the other and comes out of the iteration below.
  pipeline(whole, gunzip, () => {})
  try {
    for await (const block of gunzip) yield block
  } catch (cause) {
    throw new ImportProblem(`${name}: the compressed data is damaged or cut short`, { cause })
  }
}

interface Peek {
  readonly first: FirstLine | null
  /** What was read to find it. */
  readonly seen: readonly Buffer[]
}

async function peek(blocks: AsyncIterator<Buffer>): Promise<Peek> {
  const clock = new LogClock()
  const splitter = new LineSplitter()
  const seen: Buffer[] = []
  let first: FirstLine | null = null
  const onLine = (line: string | null) => {
    if (first !== null || line === null) return
    const read = readLogLine(line, clock)
    if (read.kind === 'line') first = { at: read.at, offsetMinutes: clock.offsetMinutes }
  }
  for (let bytes = 0; first === null && bytes < PEEK_BYTES; ) {
    const next = await blocks.next()
    if (next.done) {
      splitter.end(onLine)
      break
    }
    seen.push(next.value)
    bytes += next.value.length
    splitter.push(next.value, onLine)
  }
  return { first, seen }
}

async function openStandardInput(stdin: AsyncIterable<Buffer>): Promise<LogInput> {
  const name = 'standard input'
  const blocks = inflated(stdin, name)
  const { first, seen } = await peek(blocks)
  return { name, bytes: null, first, blocks: onBytes => counted(following(seen, blocks), onBytes) }
}

async function openFile(path: string): Promise<LogInput> {
  const name = basename(path)
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) throw new ImportProblem(`${name}: no such file`)
  const read = () => createReadStream(path, { highWaterMark: BLOCK_BYTES }) as AsyncIterable<Buffer>
  const beginning = inflated(read(), name)
  try {
    // Damage is reported when the file is imported, after what comes before it.
    const { first } = await peek(beginning).catch(() => ({ first: null }))
    return { name, bytes: found.size, first, blocks: onBytes => inflated(counted(read(), onBytes), name) }
  } finally {
    await beginning.return(undefined)
  }
}

/**
 * Opens log files (`-` is standard input) in the order of their first lines, so that a visit that runs over the end of
 * one file goes on in the next.
 * @throws ImportProblem where a file cannot be opened or standard input is named twice
 */
export async function openLogInputs(
  paths: readonly string[],
  stdin: AsyncIterable<Buffer>,
): Promise<readonly LogInput[]> {
  if (paths.filter(path => path === STDIN).length > 1)
    throw new ImportProblem('Standard input can be read once')
  const inputs: LogInput[] = []
  for (const path of paths)
    inputs.push(path === STDIN ? await openStandardInput(stdin) : await openFile(path))
  return inputs.sort((a, b) => (a.first?.at ?? 0) - (b.first?.at ?? 0))
}
