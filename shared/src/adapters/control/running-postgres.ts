import { execFile } from 'node:child_process'
import { readFile, readlink, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { Cluster } from './postgres-cluster.ts'

const run = promisify(execFile)
const POLL_MS = 20

export interface RunningPostgres {
  readonly pid: number
  readonly port: number
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as { code?: unknown }).code === 'EPERM'
  }
}

/** Process numbers are used again: a living process is the server of this cluster only if it works in its directory. */
async function serves(pid: number, directory: string): Promise<boolean> {
  if (!isAlive(pid)) return false
  try {
    return (await readlink(`/proc/${pid}/cwd`)) === directory
  } catch {
    // No /proc here (macOS): the name has to do.
    const { stdout } = await run('ps', ['-o', 'comm=', '-p', String(pid)]).catch(() => ({ stdout: '' }))
    return stdout.includes('postgres')
  }
}

/**
 * The server that an earlier process started on this cluster and left behind, if it still runs. A lock file that a
 * crash left is removed when its number belongs to somebody else by now, for PostgreSQL would believe it.
 */
export async function findRunning({ directory }: Cluster): Promise<RunningPostgres | undefined> {
  const file = join(directory, 'postmaster.pid')
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n')
  const [pid = Number.NaN, port = Number.NaN] = [lines[0], lines[3]].map(Number)
  if (!(pid > 0)) return undefined
  if (!(await serves(pid, directory))) {
    await rm(file, { force: true })
    return undefined
  }
  return { pid, port }
}

async function gone(pid: number, withinMs: number): Promise<boolean> {
  for (let waited = 0; waited < withinMs; waited += POLL_MS) {
    if (!isAlive(pid)) return true
    await sleep(POLL_MS)
  }
  return !isAlive(pid)
}

/** Fast shutdown (clients are disconnected, files are clean); when that takes too long, the harder ways. */
export async function stopPostgres(pid: number): Promise<void> {
  for (const [signal, withinMs] of [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5000],
    ['SIGKILL', 2000],
  ] as const) {
    if (!isAlive(pid)) return
    process.kill(pid, signal)
    if (await gone(pid, withinMs)) return
  }
}
