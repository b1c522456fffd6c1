import { execFile, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

export interface LoadResult {
  /** Answered requests. */
  readonly requests: number
  readonly seconds: number
  readonly perSecond: number
  /** Answers other than 2xx and 3xx. */
  readonly refused: number
  /** Requests without an answer. */
  readonly broken: number
}

const SCRIPT = fileURLToPath(new URL('./requests.lua', import.meta.url))

/** Requests in the form that {@link runWrk} reads. */
export const writeRequests = (path: string, requests: readonly string[]): void =>
  writeFileSync(path, requests.map(request => `${request}\0`).join(''))

/** Installs wrk (Debian, as root) when it is missing. @throws Error that says what to do */
export function ensureWrk(): void {
  if (spawnSync('wrk', ['--version']).error === undefined) return
  spawnSync('apt-get', ['install', '--yes', '--no-install-recommends', 'wrk'], { stdio: 'ignore' })
  if (spawnSync('wrk', ['--version']).error !== undefined)
    throw new Error('The benchmarks need wrk: install the package of that name')
}

/** Closed loop on one thread: each connection sends its next request when it has the answer to the last. */
export async function runWrk(
  url: string,
  requests: string,
  { connections, seconds }: { connections: number; seconds: number },
): Promise<LoadResult> {
  const load = ['-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '10s']
  const { stdout } = await promisify(execFile)('wrk', [...load, '-s', SCRIPT, url, '--', requests])
  const line = stdout.split('\n').find(text => text.startsWith('{'))
  if (line === undefined) throw new Error('wrk printed no result')
  const read = JSON.parse(line) as Record<'requests' | 'microseconds' | 'refused' | 'broken', number>
  const took = read.microseconds / 1e6
  return {
    requests: read.requests,
    seconds: took,
    perSecond: read.requests / took,
    refused: read.refused,
    broken: read.broken,
  }
}
