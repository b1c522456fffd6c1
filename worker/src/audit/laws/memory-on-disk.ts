import { readFile } from 'node:fs/promises'
import type { CheckOutcome } from '@gatecount/shared/domain/audit/audit-report'
import type { Redis } from 'ioredis'
import type { AuditCheck, AuditStores } from '../audit-context.ts'

/** What Linux says about where memory may go; undefined where it does not tell. */
interface MemoryFacts {
  /** Text of `/proc/swaps`. */
  readonly swaps: string | undefined
  /** Text of `/proc/<pid>/limits` by the name of the process. */
  readonly limits: Readonly<Record<string, string | undefined>>
}

const textOf = (path: string): Promise<string | undefined> => readFile(path, 'utf8').catch(() => undefined)

/** The number of a Redis process, when it is on this machine: other machines have other processes under it. */
async function processOf(redis: Redis): Promise<number | undefined> {
  if (redis.options.path === undefined || redis.options.path === null) return undefined
  return (
    Number(/process_id:(\d+)/.exec(await redis.info('server').catch(() => ''))?.[1] ?? Number.NaN) ||
    undefined
  )
}

async function readFacts({ volatileRedis }: AuditStores): Promise<MemoryFacts> {
  const redis = await processOf(volatileRedis)
  return {
    swaps: await textOf('/proc/swaps'),
    limits: {
      worker: await textOf('/proc/self/limits'),
      'volatile Redis': redis === undefined ? undefined : await textOf(`/proc/${redis}/limits`),
    },
  }
}

const dumpsCore = (limits: string): boolean => !/^Max core file size\s+0\s/m.test(limits)
const swapsIn = (swaps: string): number => swaps.trim().split('\n').length - 1

/** Swap may be encrypted and core dumps may go nowhere, which cannot be seen from here: warnings, all of them. */
function judge({ swaps, limits }: MemoryFacts): CheckOutcome {
  const notes: string[] = []
  if (swaps === undefined) notes.push('This system does not tell whether memory is swapped to a disk.')
  else if (swapsIn(swaps) > 0) notes.push('Swap is on: switch it off, or see that it is encrypted.')
  for (const [name, text] of Object.entries(limits)) {
    if (text === undefined) notes.push(`Whether the ${name} writes core dumps is not known here.`)
    else if (dumpsCore(text)) notes.push(`The ${name} may write core dumps (ulimit -c 0).`)
  }
  const known = [swaps, ...Object.values(limits)].filter(text => text !== undefined).length
  return {
    verdict: notes.length > 0 ? 'warning' : 'holds',
    looked: [{ what: 'facts about swap and core dumps', figure: known }],
    notes,
    findings: [],
  }
}

const NO_CORE = 'Max core file size        0                    0                    bytes'
const SWAPS = 'Filename Type Size Used Priority'

export const MEMORY_ON_DISK: AuditCheck = {
  name: 'memory_on_disk',
  check: async context => judge(await readFacts(context)),
  async control() {
    const swapping = judge({ swaps: `${SWAPS}\n/swapfile file 2097148 0 -2\n`, limits: { worker: NO_CORE } })
    const dumping = judge({ swaps: SWAPS, limits: { worker: NO_CORE.replace(' 0 ', ' unlimited ') } })
    return [
      { what: 'swap', where: '/proc/swaps', found: swapping.notes.length === 1 },
      { what: 'core dumps', where: '/proc/self/limits', found: dumping.notes.length === 1 },
    ]
  },
}
