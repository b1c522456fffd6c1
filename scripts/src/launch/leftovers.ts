import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { endLeftover, type ProcessIdentity } from '../process/process-identity.ts'
import type { DataDirectory } from './data-directory.ts'

type Processes = Record<string, ProcessIdentity>

const recordPath = (directory: DataDirectory): string => join(directory.run, 'processes.json')

function readRecord(directory: DataDirectory): Processes {
  try {
    return JSON.parse(readFileSync(recordPath(directory), 'utf8')) as Processes
  } catch {
    return {}
  }
}

/** Remembers a process, so that the next launcher finds it should this one be killed. */
export function rememberProcess(directory: DataDirectory, name: string, identity: ProcessIdentity): void {
  writeFileSync(recordPath(directory), JSON.stringify({ ...readRecord(directory), [name]: identity }), {
    mode: 0o600,
  })
}

const SERVICE_BOUND_MS = 15_000
const REDIS_BOUND_MS = 10_000

/** Ends what a killed launcher left running: services first, they still write; then the Redis servers they write to. */
export async function endLeftovers(directory: DataDirectory): Promise<void> {
  const entries = Object.entries(readRecord(directory))
  const end = (stores: boolean, boundMs: number) =>
    Promise.all(
      entries
        .filter(([name]) => name.startsWith('redis') === stores)
        .map(([, identity]) => endLeftover(identity, boundMs)),
    )
  await end(false, SERVICE_BOUND_MS)
  await end(true, REDIS_BOUND_MS)
}
