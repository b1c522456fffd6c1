import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** A process, told apart from a later one that was given the same number. */
export interface ProcessIdentity {
  readonly pid: number
  /** When it began, as the system tells it. */
  readonly began: string
}

/** Fields of /proc/<pid>/stat after the parenthesised name; the start time is the 22nd field of the line. */
const START_TIME = 22 - 3
const STATE = 0

function beginningOf(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') {
      const line = readFileSync(`/proc/${pid}/stat`, 'utf8')
      const fields = line.slice(line.lastIndexOf(')') + 2).split(' ')
      return fields[STATE] === 'Z' ? undefined : fields[START_TIME]
    }
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return undefined
  }
}

export function identify(pid: number): ProcessIdentity {
  return { pid, began: beginningOf(pid) ?? '' }
}

export function isAlive({ pid, began }: ProcessIdentity): boolean {
  return beginningOf(pid) === began
}

const POLL_MS = 50

/** Waits until the process is gone; true when it went within the bound. */
async function waitUntilGone(identity: ProcessIdentity, boundMs: number): Promise<boolean> {
  for (const deadline = Date.now() + boundMs; Date.now() < deadline; ) {
    if (!isAlive(identity)) return true
    await new Promise(resolve => setTimeout(resolve, POLL_MS))
  }
  return !isAlive(identity)
}

/** Ends a process that an earlier launcher left behind: asks, and after the bound does not ask any more. */
export async function endLeftover(identity: ProcessIdentity, boundMs: number): Promise<void> {
  if (!isAlive(identity)) return
  process.kill(identity.pid, 'SIGTERM')
  if (await waitUntilGone(identity, boundMs)) return
  process.kill(identity.pid, 'SIGKILL')
  await waitUntilGone(identity, 1000)
}
