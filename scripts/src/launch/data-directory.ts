import { accessSync, constants, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { CannotStart } from './cannot-start.ts'

/** The places inside `DATA_DIR`, all absolute. Only the owner of the process may look inside. */
export interface DataDirectory {
  readonly root: string
  readonly clickhouse: string
  readonly postgres: string
  readonly redisQueue: string
  readonly redisVolatile: string
  readonly logs: string
  /** Locks and addresses of what runs now. */
  readonly run: string
  /** Secret of the local command line, mode 0600. */
  readonly localToken: string
  /** What the key of payment details is wrapped by where no other secret is given, mode 0600. */
  readonly payoutSecret: string
}

/** @throws CannotStart when the directory cannot be made or written */
export function openDataDirectory(path: string): DataDirectory {
  const root = resolve(path)
  const places: DataDirectory = {
    root,
    clickhouse: join(root, 'clickhouse'),
    postgres: join(root, 'postgres'),
    redisQueue: join(root, 'redis', 'queue'),
    redisVolatile: join(root, 'redis', 'volatile'),
    logs: join(root, 'logs'),
    run: join(root, 'run'),
    localToken: join(root, 'local-token'),
    payoutSecret: join(root, 'payout-secret'),
  }
  try {
    mkdirSync(root, { recursive: true, mode: 0o700 })
    for (const folder of [places.redisQueue, places.redisVolatile, places.logs, places.run]) {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
    }
    accessSync(root, constants.W_OK)
  } catch (cause) {
    const { code = 'unknown error' } = cause as NodeJS.ErrnoException
    throw new CannotStart(
      `The data directory ${root} cannot be written (${code}); set DATA_DIR to one that can.`,
      {
        cause,
      },
    )
  }
  return places
}

/** Socket addresses hold about 100 bytes, and ours stand in a URL. */
const SOCKET_PATH = /^[\w./-]{1,100}$/

/** Where a Unix socket of this name goes: inside the data directory, or below the temporary one when that path is too long. */
export function socketPath(directory: DataDirectory, name: string): string {
  const preferred = join(directory.run, name)
  if (SOCKET_PATH.test(preferred)) return preferred
  const fallback = join(tmpdir(), `gatecount-${process.pid}`)
  mkdirSync(fallback, { recursive: true, mode: 0o700 })
  return join(fallback, name)
}
