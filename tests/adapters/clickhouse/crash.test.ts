import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { EmbeddedUnavailable, openEmbedded } from '@gatecount/shared/adapters/clickhouse/embedded'
import { SMALL_MACHINE } from '@gatecount/shared/adapters/clickhouse/machine'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ROWS_A_BATCH } from './sample-row.ts'

const ROUNDS = 6

let directory: string
let child: ChildProcess | undefined
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'gatecount-clickhouse-crash-'))
})
afterEach(async () => {
  child?.kill('SIGKILL')
  await rm(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

/** @returns the last batch that was acknowledged; undefined before the first */
async function startCounting(): Promise<() => number | undefined> {
  const script = join(import.meta.dirname, 'counting-child.ts')
  child = spawn(process.execPath, ['--conditions=source', '--import=tsx', script, directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString()
  })
  if (child.stdout !== null) await once(child.stdout, 'data')
  return () => {
    const last = output.trim().split('\n').at(-1)
    return last === undefined || last === '' ? undefined : Number(last)
  }
}

async function killCounting(): Promise<void> {
  if (child === undefined) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}

describe('openEmbedded()', () => {
  it(`append() is exact after ${ROUNDS} times kill -9 at random moments and repeated tokens`, async () => {
    let acknowledged = 0
    for (let round = 0; round < ROUNDS; round++) {
      const last = await startCounting()
      await sleep(Math.random() * 250)
      await killCounting()
      const now = last() ?? 0
      expect(now).toBeGreaterThan(acknowledged)
      acknowledged = now
    }
    await using store = await openEmbedded(directory, SMALL_MACHINE)
    const stored = await store.writer.storedOffset(0, 'e')
    expect(stored).toBeGreaterThanOrEqual(acknowledged)
    const text = "SELECT sum(pageviews) AS pageviews FROM cells WHERE site = 1 AND cut = 'page'"
    expect(await store.reader.rows({ text, params: {} })).toEqual([{ pageviews: stored * ROWS_A_BATCH }])
  })

  it('openEmbedded() refuses a directory that another process has open', async () => {
    await startCounting()
    await expect(openEmbedded(directory, SMALL_MACHINE)).rejects.toBeInstanceOf(EmbeddedUnavailable)
    await killCounting()
    await using store = await openEmbedded(directory, SMALL_MACHINE)
    await store.writer.ping()
  })

  it('openEmbedded() keeps no log table of the engine, so no query is at rest', async () => {
    await using store = await openEmbedded(directory, SMALL_MACHINE)
    await store.writer.migrate()
    const text = `SELECT name FROM system.tables WHERE database = 'system' AND engine LIKE '%MergeTree' AND name LIKE '%log%'`
    expect(await store.reader.rows({ text, params: {} })).toEqual([])
  })
})
