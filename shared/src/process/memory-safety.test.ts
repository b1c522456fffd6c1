import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { refuseUnsafe, UnsafeStart } from './finding.ts'
import { weighSwap } from './guard-memory.ts'
import { keepOutOfCoreDumps, readMemorySafety } from './memory-safety.ts'

const HEAD = 'Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority'
const QUIET = {
  'proc/self/coredump_filter': '00000000\n',
  'proc/swaps': `${HEAD}\n`,
  'proc/self/cgroup': '0::/system.slice/gatecount.service\n',
}

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'gatecount-kernel-'))
})
afterEach(async () => {
  await rm(root, { recursive: true, force: true })
})

/** What the kernel tells on a machine, as files. */
async function codesOn(files: Record<string, string>): Promise<string[]> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  const found = await readMemorySafety({ proc: join(root, 'proc'), sys: join(root, 'sys') })
  return found.map(({ code }) => code)
}
const swapOn = (...lines: string[]) => ({ ...QUIET, 'proc/swaps': [HEAD, ...lines, ''].join('\n') })

describe('readMemorySafety()', () => {
  it('finds nothing on this machine once keepOutOfCoreDumps() was called, unless it swaps', async () => {
    await keepOutOfCoreDumps()
    const codes = (await readMemorySafety()).map(({ code }) => code)
    expect(codes).not.toContain('core_dumps')
  })

  it('finds nothing without swap, core dumps left out by the filter or by the limit', async () => {
    expect(await codesOn(QUIET)).toEqual([])
    const limits = 'Max core file size        0                    unlimited            bytes     \n'
    expect(await codesOn({ 'proc/self/coredump_filter': '00000033\n', 'proc/self/limits': limits })).toEqual(
      [],
    )
    // A program that dumps are piped to gets them whatever the limit is (core(5)).
    expect(await codesOn({ 'proc/sys/kernel/core_pattern': '|/usr/share/apport/apport %p\n' })).toEqual([
      'core_dumps',
    ])
  })

  it('finds core dumps that nothing keeps from being written', async () => {
    const limits = 'Max core file size        unlimited            unlimited            bytes     \n'
    const files = { ...QUIET, 'proc/self/coredump_filter': '00000033\n', 'proc/self/limits': limits }
    expect(await codesOn(files)).toEqual(['core_dumps'])
  })

  it.each(['/dev/sda2 partition 2097148 0 -2', '/swapfile file 2097148 0 -2', '/dev/dm-7 partition 9 0 -2'])(
    'finds swap in the clear: %s',
    async line => {
      expect(await codesOn(swapOn(line))).toEqual(['swap_on_disk'])
    },
  )

  it('accepts compressed memory, dm-crypt, and volumes on dm-crypt alone', async () => {
    const swaps = swapOn(
      '/dev/zram0 partition 9 0 100',
      '/dev/dm-0 partition 9 0 -2',
      '/dev/dm-1 partition 9 0 -3',
    )
    const disks = {
      'sys/class/block/dm-0/dm/uuid': 'CRYPT-PLAIN-swap\n',
      'sys/class/block/dm-1/dm/uuid': 'LVM-abc\n',
      'sys/class/block/dm-1/slaves/dm-0': '',
    }
    expect(await codesOn({ ...swaps, ...disks })).toEqual([])
    expect(await codesOn({ 'sys/class/block/dm-1/slaves/sda3': '' })).toEqual(['swap_on_disk'])
  })

  it('accepts swap that a control group above keeps the process out of', async () => {
    const files = swapOn('/dev/sda2 partition 9 0 -2')
    expect(await codesOn({ ...files, 'sys/fs/cgroup/system.slice/memory.swap.max': '0\n' })).toEqual([])
    expect(await codesOn({ 'sys/fs/cgroup/system.slice/memory.swap.max': 'max\n' })).toEqual(['swap_on_disk'])
  })

  it('says so where the kernel tells nothing', async () => {
    expect(await codesOn({})).toEqual(['memory_unknown'])
  })
})

describe('weighSwap()', () => {
  const swap = { code: 'swap_on_disk', severity: 'refuse', line: 'swap' } as const
  const laptop = {
    ALLOW_SWAP: 'no',
    CLICKHOUSE_URL: undefined,
    COLLECTOR_PUBLIC_URL: undefined,
    DASHBOARD_PUBLIC_URL: undefined,
  } as const

  it('warns of swap on a first look, refuses it in service, and warns there when it is allowed', () => {
    expect(weighSwap([swap], laptop)[0]?.severity).toBe('warn')
    const inService = { ...laptop, COLLECTOR_PUBLIC_URL: 'https://count.example' }
    expect(() => refuseUnsafe(weighSwap([swap], inService))).toThrow(UnsafeStart)
    expect(refuseUnsafe(weighSwap([swap], { ...inService, ALLOW_SWAP: 'yes' }))).toHaveLength(1)
  })
})
