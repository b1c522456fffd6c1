import { pageViewRule } from '@gatecount/shared/domain/event/page-view-rule'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chunksOf, type LogChunk } from './log-chunks.ts'

const NOTHING: ReadonlySet<string> = new Set()

async function* inBlocks(text: string, sizes: readonly number[]): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text)
  let at = 0
  for (let i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length] ?? bytes.length
    yield bytes.subarray(at, at + size)
    at += size
  }
}

async function chunk(
  text: string,
  known = NOTHING,
  sizes: readonly number[] = [65_536],
): Promise<LogChunk[]> {
  const chunks: LogChunk[] = []
  const options = {
    site: { id: 7, domain: 'shop.example' },
    rule: { ...pageViewRule([], false), allHosts: false },
    known: async (asked: readonly string[]) => new Set(asked.filter(digest => known.has(digest))),
  }
  for await (const one of chunksOf(inBlocks(text, sizes), options)) chunks.push(one)
  return chunks
}

const checkpoints = (chunks: readonly LogChunk[]): string[] =>
  chunks.flatMap(one => (one.kind === 'new' ? [one.checkpoint] : []))
const newLines = (chunks: readonly LogChunk[]): number =>
  chunks.reduce((sum, one) => sum + (one.kind === 'new' ? one.size : 0), 0)
const pageViews = (chunks: readonly LogChunk[]): number =>
  chunks.reduce((sum, one) => sum + (one.kind === 'new' ? one.read.hits.length : 0), 0)

const two = (n: number) => String(n).padStart(2, '0')
const line = (n: number): string =>
  `192.0.2.${n % 200} - - [17/May/2015:${two(Math.floor(n / 3600) % 24)}:${two(Math.floor(n / 60) % 60)}:${two(n % 60)} +0000] "GET /p${n} HTTP/1.1" 200 ${n} "-" "x"\n`
const log = (lines: number): string => Array.from({ length: lines }, (_, n) => line(n)).join('')

describe('chunksOf()', () => {
  it('chunksOf() sets the same checkpoints however the stream is split', async () => {
    const text = `${log(5100)}not a log line\r\n\n${'x'.repeat(70_000)}\ncaf\u00e9`
    const whole = await chunk(text)
    expect(whole.map(one => one.size)).toEqual([5000, 103, 1])
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 9000 }), { minLength: 1, maxLength: 9 }),
        async sizes => {
          expect(await chunk(text, NOTHING, sizes)).toEqual(whole)
        },
      ),
      { numRuns: 8 },
    )
  })

  it('chunksOf() recognises all of a file that it has read before', async () => {
    const known = new Set(checkpoints(await chunk(log(12_345))))
    expect(await chunk(log(12_345), known)).toEqual([
      { kind: 'known', size: 5000 },
      { kind: 'known', size: 5000 },
      { kind: 'known', size: 2345 },
    ])
  })

  it('chunksOf() counts of a file that grows only what is new, as often as it grows', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 4000 }), { minLength: 1, maxLength: 6 }),
        async growth => {
          const known = new Set<string>()
          let length = 0
          for (const more of growth) {
            length += more
            const chunks = await chunk(log(length), known)
            expect(newLines(chunks)).toBe(more)
            expect(pageViews(chunks)).toBe(more)
            for (const digest of checkpoints(chunks)) known.add(digest)
          }
          expect(newLines(await chunk(log(length), known))).toBe(0)
        },
      ),
      { numRuns: 8 },
    )
  })

  it('chunksOf() goes on behind the last checkpoint that an interrupted import has set', async () => {
    const known = new Set(checkpoints(await chunk(log(12_000))).slice(0, 1))
    const again = await chunk(log(12_000), known)
    expect(again.map(one => [one.kind, one.size])).toEqual([
      ['known', 5000],
      ['new', 5000],
      ['new', 2000],
    ])
  })

  it('chunksOf() keeps the checkpoint of the lines before one that was still being written', async () => {
    const half = line(20).replace(/0 "-" "x"\n$/, '')
    const known = new Set(checkpoints(await chunk(log(20) + half)))
    const grown = await chunk(log(22), known)
    expect(grown.map(one => [one.kind, one.size])).toEqual([
      ['known', 20],
      ['new', 2],
    ])
  })

  it('chunksOf() knows a last line again whether or not its line break was written', async () => {
    const known = new Set(checkpoints(await chunk(log(20).trimEnd())))
    expect(newLines(await chunk(log(21), known))).toBe(1)
  })

  it('chunksOf() makes smaller pieces of long lines', async () => {
    const long = Array.from({ length: 100 }, (_, n) =>
      line(n).replace('"x"', `"${'y'.repeat(50_000)}"`),
    ).join('')
    const chunks = await chunk(long)
    expect(chunks.length).toBeGreaterThan(2)
    expect(pageViews(chunks)).toBe(100)
  })

  it('chunksOf() puts hits in order of time and counts what is not a page view by reason', async () => {
    const other = (time: string, request: string, status: number) =>
      `h - - [17/May/2015:${time} +0000] "${request}" ${status} 1\n`
    const [only] = await chunk(
      other('10:00:09', 'GET / HTTP/1.1', 200) +
        other('10:00:01', 'GET /gone HTTP/1.1', 404) +
        other('10:00:02', 'GET /a.gif HTTP/1.1', 200) +
        other('10:14:02', 'POST / HTTP/1.1', 200) +
        other('10:15:00', 'GET /moved HTTP/1.1', 301) +
        'nonsense\n',
    )
    if (only?.kind !== 'new') throw new Error('No new chunk')
    const { hits, drops, counts, unreadable, span } = only.read
    expect(hits.map(hit => [hit.name, hit.path, hit.interactive])).toEqual([
      ['404', '/gone', false],
      ['pageview', '/', true],
    ])
    const at = (minutes: number, seconds: number) => Date.UTC(2015, 4, 17, 10, minutes, seconds)
    expect(drops).toEqual([
      { siteId: 7, reason: 'not_a_page_view', count: 2, at: at(0, 0) },
      { siteId: 7, reason: 'failed_request', count: 1, at: at(15, 0) },
    ])
    expect(counts).toMatchObject({ page_view: 1, missing_page: 1, not_a_page_view: 2, failed_request: 1 })
    expect(unreadable).toEqual([{ line: 6, expected: 'a time like [17/May/2015:10:05:03 +0000]' }])
    expect(span).toEqual([at(0, 1), at(15, 0)])
  })
})
