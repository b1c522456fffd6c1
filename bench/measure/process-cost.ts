import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** Processes by what they are called in the tables; several may share a name. */
export type Processes = ReadonlyMap<string, readonly number[]>

/** Linux counts CPU time in hundredths of a second (`getconf CLK_TCK`). */
const MICROSECONDS_PER_TICK = 10_000
const KB = 1024

function statFields(pid: number): string[] {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The program's name stands in brackets and may hold spaces; fields are counted from behind it.
  return text.slice(text.lastIndexOf(')') + 2).split(' ')
}

/**
 * Microseconds of CPU that a process and its ended children have used (proc(5): utime, stime, cutime, cstime); 0 when it
 * has ended, for then it counts with its parent.
 */
function cpuMicroseconds(pid: number): number {
  if (!existsSync(`/proc/${pid}`)) return 0
  const fields = statFields(pid)
  return [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0) * MICROSECONDS_PER_TICK
}

function kilobytes(path: string, field: string): number {
  if (!existsSync(path)) return 0
  const line = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(readFileSync(path, 'utf8'))
  return Number(line?.[1] ?? 0) * KB
}

/** Resident bytes. */
export const residentBytes = (pid: number): number => kilobytes(`/proc/${pid}/status`, 'VmRSS')

/** Bytes of memory with shared pages divided among those who share them. */
export const proportionalBytes = (pid: number): number => kilobytes(`/proc/${pid}/smaps_rollup`, 'Pss')

/** The process and everything below it. */
export function withChildren(root: number): number[] {
  const parents = new Map<number, number>()
  for (const entry of readdirSync('/proc')) {
    const pid = Number(entry)
    if (!Number.isInteger(pid)) continue
    try {
      parents.set(pid, Number(statFields(pid)[1]))
    } catch {
      // It ended while we looked.
    }
  }
  const found = [root]
  for (const parent of found) for (const [pid, above] of parents) if (above === parent) found.push(pid)
  return found
}

export const sumOver = (pids: readonly number[], of: (pid: number) => number): number =>
  pids.reduce((sum, pid) => sum + of(pid), 0)

/** CPU time by process from the call of this function to the call of what it returns. */
export function watchCpu(processes: Processes): () => Map<string, number> {
  const before = [...processes].map(([name, pids]) => ({ name, pids, used: sumOver(pids, cpuMicroseconds) }))
  return () => new Map(before.map(({ name, pids, used }) => [name, sumOver(pids, cpuMicroseconds) - used]))
}
