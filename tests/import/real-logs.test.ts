import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { pageViewRule } from '@gatecount/shared/domain/event/page-view-rule'
import { unveil } from '@gatecount/shared/domain/privacy/veiled'
import { describe, expect, it } from 'vitest'
import { chunksOf } from '../../scripts/src/import/log-chunks.ts'
import { openLogInputs } from '../../scripts/src/import/log-input.ts'
import { noOutcomes, type ReadLines } from '../../scripts/src/import/read-lines.ts'

/** The real logs lie beside the project, not in it; without them these tests are skipped. */
const at = (name: string): string => fileURLToPath(new URL(`../../../shared/data/${name}`, import.meta.url))
const NASA = at('nasa-1995-08-01.log.gz')
const SEMICOMPLETE = at('apache-combined-2015.log.gz')

async function readAll(path: string, domain: string) {
  const [input] = await openLogInputs([path], process.stdin)
  if (input === undefined) throw new Error('No input')
  const reads: ReadLines[] = []
  const rule = { ...pageViewRule([], false), allHosts: false }
  let lines = 0
  const blocks = input.blocks(() => {})
  for await (const chunk of chunksOf(blocks, {
    site: { id: 1, domain },
    rule,
    known: async () => new Set(),
  })) {
    lines += chunk.size
    if (chunk.kind === 'new') reads.push(chunk.read)
  }
  const counts = noOutcomes()
  for (const kind of Object.keys(counts) as (keyof typeof counts)[]) {
    counts[kind] = reads.reduce((sum, read) => sum + read.counts[kind], 0)
  }
  return { first: input.first, lines, counts, reads, hits: reads.flatMap(read => read.hits) }
}

const tally = (values: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

describe.skipIf(!existsSync(NASA))(
  'chunksOf() on the NASA log of 1 August 1995 (skipped where it is missing)',
  () => {
    it('chunksOf() finds the figures that were counted with other tools', async () => {
      const { counts, hits, lines, first } = await readAll(NASA, 'nasa.example')
      expect(lines).toBe(33_996)
      expect(counts.unreadable).toBe(0)
      expect(counts.page_view).toBe(9589)
      expect(counts.missing_page).toBe(243)
      expect(first).toEqual({ at: Date.UTC(1995, 7, 1, 4, 0, 1), offsetMinutes: -240 })
      const paths = tally(hits.filter(hit => hit.name === 'pageview').map(hit => hit.path))
      expect(paths.get('/ksc.html')).toBe(1423)
      expect(paths.get('/')).toBe(692)
      const gateways = tally(
        hits
          .filter(hit => hit.name === 'pageview')
          .map(hit => unveil(hit.address).split('.').slice(-2).join('.')),
      )
      expect(['nasa.gov', 'aol.com', 'netcom.com', 'compuserve.com'].map(name => gateways.get(name))).toEqual(
        [914, 288, 172, 146],
      )
    })
  },
)

describe.skipIf(!existsSync(SEMICOMPLETE))(
  'chunksOf() on the combined log of 2015 (skipped where it is missing)',
  () => {
    it('chunksOf() finds the figures that were counted with other tools', async () => {
      const { counts, hits, lines, reads } = await readAll(SEMICOMPLETE, 'semicomplete.com')
      expect(lines).toBe(10_000)
      expect(counts.unreadable).toBe(1)
      expect(reads.flatMap(read => read.unreadable)).toEqual([
        { line: 8899, expected: 'a closing double quote: the line seems to be cut short' },
      ])
      // 213 answers were 404; eleven of them went to HEAD requests.
      expect(counts.missing_page).toBe(202)
      expect(hits.every(hit => hit.referrer === null || !/[?#]/.test(hit.referrer))).toBe(true)
      expect(hits.some(hit => hit.referrer?.includes('google.com'))).toBe(true)
      expect(hits.every(hit => unveil(hit.userAgent) !== '')).toBe(true)
    })
  },
)
