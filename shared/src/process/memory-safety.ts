import { readdir, readFile, realpath, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Finding } from './finding.ts'

const FINDINGS = {
  core_dumps: [
    'refuse',
    'A crash would write memory to disk as a core dump: run with "ulimit -c 0" (systemd: LimitCORE=0).',
  ],
  swap_on_disk: [
    'refuse',
    'Memory can be swapped to a disk that is not encrypted: switch swap off, encrypt it, keep the program out of it ' +
      '(systemd: MemorySwapMax=0), or set ALLOW_SWAP=yes.',
  ],
  memory_unknown: [
    'warn',
    'Whether memory can reach a disk (swap, core dumps) cannot be read on this system: see to it yourself.',
  ],
} as const satisfies Record<string, readonly [Finding['severity'], string]>

export type MemoryFinding = keyof typeof FINDINGS

/** Where the kernel tells what it does. */
export interface KernelPlaces {
  readonly proc: string
  readonly sys: string
}
const KERNEL: KernelPlaces = { proc: '/proc', sys: '/sys' }

const textOf = (path: string): Promise<string | undefined> =>
  readFile(path, 'utf8').then(
    text => text.trim(),
    () => undefined,
  )

/**
 * Leaves all memory out of core dumps of this process and of those that it starts (core(5): the filter is inherited and
 * survives execve). It holds where a limit of the size does not, for programs that the kernel pipes dumps to.
 */
export async function keepOutOfCoreDumps({ proc }: KernelPlaces = KERNEL): Promise<void> {
  await writeFile(join(proc, 'self/coredump_filter'), '0').catch(() => {})
}

async function canDumpCore({ proc }: KernelPlaces): Promise<boolean> {
  if (Number.parseInt((await textOf(join(proc, 'self/coredump_filter'))) ?? '1', 16) === 0) return false
  const limits = (await textOf(join(proc, 'self/limits'))) ?? ''
  const isLimited = /^Max core file size\s+0\s/m.test(limits)
  const isPiped = (await textOf(join(proc, 'sys/kernel/core_pattern')))?.startsWith('|') ?? false
  return !isLimited || isPiped
}

/** Encrypted itself (dm-crypt), or a volume on nothing but encrypted devices. */
async function isEncrypted(device: string, places: KernelPlaces): Promise<boolean> {
  const place = join(places.sys, 'class/block', device)
  if ((await textOf(join(place, 'dm/uuid')))?.startsWith('CRYPT-')) return true
  const below = await readdir(join(place, 'slaves')).catch(() => [])
  const each = await Promise.all(below.map(slave => isEncrypted(slave, places)))
  return each.length > 0 && each.every(Boolean)
}

/** A control group, or one above it, that lets nothing be swapped (cgroup v2). */
async function isKeptOutOfSwap({ proc, sys }: KernelPlaces): Promise<boolean> {
  const own = /^0::(.*)$/m.exec((await textOf(join(proc, 'self/cgroup'))) ?? '')?.[1] ?? '/'
  for (let group = own; ; group = dirname(group)) {
    if ((await textOf(join(sys, 'fs/cgroup', group, 'memory.swap.max'))) === '0') return true
    if (group === '/' || group === '.') return false
  }
}

async function canSwap(swaps: string, places: KernelPlaces): Promise<boolean> {
  const open: string[] = []
  for (const line of swaps.split('\n').slice(1)) {
    const [path = '', kind] = line.split(/\s+/)
    const device = basename(await realpath(path).catch(() => path))
    // Compressed memory is memory.
    if (device.startsWith('zram')) continue
    // Of a file nobody can tell what it lies on.
    if (kind === 'file' || !(await isEncrypted(device, places))) open.push(path)
  }
  return open.length > 0 && !(await isKeptOutOfSwap(places))
}

/** Whether what this process holds in memory can get to a disk behind its back. */
export async function readMemorySafety(places: KernelPlaces = KERNEL): Promise<Finding<MemoryFinding>[]> {
  const swaps = await textOf(join(places.proc, 'swaps'))
  const codes: MemoryFinding[] = []
  if (swaps === undefined) codes.push('memory_unknown')
  else {
    if (await canDumpCore(places)) codes.push('core_dumps')
    if (await canSwap(swaps, places)) codes.push('swap_on_disk')
  }
  return codes.map(code => ({ code, severity: FINDINGS[code][0], line: FINDINGS[code][1] }))
}
