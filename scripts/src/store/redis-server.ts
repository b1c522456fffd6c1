import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { CannotStart } from '../launch/cannot-start.ts'
import { withLogFile } from '../process/log-file.ts'

export interface RedisPlace {
  readonly program: string
  readonly name: string
  /** Working directory; the queue's append-only file lives here. */
  readonly directory: string
  readonly socketPath: string
  readonly logs: string
}

/** Nothing about visitors may reach the disk by a side door: no slow log, no latency history, no snapshots. */
const SILENT = [
  'port 0',
  'unixsocketperm 600',
  'daemonize no',
  'save ""',
  'loglevel warning',
  'maxmemory-policy noeviction',
  'slowlog-log-slower-than -1',
  'slowlog-max-len 0',
  'latency-monitor-threshold 0',
]

/** Settings that servers before version 7 refuse to start with, and do not need. */
const SILENT_SINCE_7 = ['latency-tracking no', 'crash-log-enabled no', 'crash-memcheck-enabled no']
const FIRST_WITH_THEM = 7

/** Sealed batches: an answer to a visitor waits for this file. */
export const QUEUE_SETTINGS = [
  ...SILENT,
  'appendonly yes',
  'appendfsync always',
  'no-appendfsync-on-rewrite no',
  'aof-load-truncated yes',
  'auto-aof-rewrite-percentage 100',
  'auto-aof-rewrite-min-size 16mb',
]

/** Salts, open visits, cells that wait for their crowd: memory only. */
export const VOLATILE_SETTINGS = [
  ...SILENT,
  'appendonly no',
  // Visitors and cells lie packed in many small hashes; these are the bounds up to which they stay packed.
  'hash-max-ziplist-entries 256',
  'hash-max-ziplist-value 1024',
]

/** @throws CannotStart when neither Redis nor Valkey is on the search path */
export function findRedisProgram(searchPath: string): string {
  for (const folder of searchPath.split(delimiter)) {
    for (const name of ['redis-server', 'valkey-server']) {
      const path = join(folder, name)
      try {
        accessSync(path, constants.X_OK)
        return path
      } catch {}
    }
  }
  throw new CannotStart(
    'No redis-server or valkey-server found; install one, or set REDIS_URL and REDIS_VOLATILE_URL.',
  )
}

const majorVersion = (program: string): number =>
  Number(/ v=(\d+)/.exec(execFileSync(program, ['--version'], { encoding: 'utf8' }))?.[1] ?? 0)

/**
 * Starts one Redis on a Unix socket. The configuration goes in by standard input, so there is no file to go stale. The
 * process gets a group of its own: Ctrl-C at the terminal reaches the launcher alone, which then stops things in order.
 */
export function spawnRedis(place: RedisPlace, settings: readonly string[]): ChildProcess {
  const newer = majorVersion(place.program) >= FIRST_WITH_THEM ? SILENT_SINCE_7 : []
  const places = [`dir "${place.directory}"`, `unixsocket "${place.socketPath}"`]
  const text = [...places, ...settings, ...newer, ''].join('\n')
  return withLogFile(place.logs, place.name, log => {
    const child = spawn(place.program, ['-'], {
      stdio: ['pipe', log, log],
      detached: true,
      cwd: place.directory,
    })
    child.stdin?.on('error', () => {})
    child.stdin?.end(text)
    return child
  })
}
