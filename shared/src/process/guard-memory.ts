import type { Environment } from './environment.ts'
import { type Finding, refuseUnsafe } from './finding.ts'
import { keepOutOfCoreDumps, readMemorySafety } from './memory-safety.ts'

type Setup = Pick<
  Environment,
  'ALLOW_SWAP' | 'CLICKHOUSE_URL' | 'COLLECTOR_PUBLIC_URL' | 'DASHBOARD_PUBLIC_URL'
>

/** A first look at a laptop, whose swap is nearly always on, is no reason to refuse; visitors of a public site are. */
const isInService = (setup: Setup): boolean =>
  [setup.CLICKHOUSE_URL, setup.COLLECTOR_PUBLIC_URL, setup.DASHBOARD_PUBLIC_URL].some(
    url => url !== undefined,
  )

/** How much swap weighs: {@link readMemorySafety} does not know what is being started. */
export const weighSwap = (findings: readonly Finding[], setup: Setup): Finding[] =>
  findings.map(finding =>
    finding.code === 'swap_on_disk' && (setup.ALLOW_SWAP === 'yes' || !isInService(setup))
      ? { ...finding, severity: 'warn' }
      : finding,
  )

/**
 * To be called before the first visitor: keeps memory of this process, and of those it starts, off the disk as far as
 * it can. @returns warnings. @throws UnsafeStart
 */
export async function guardMemory(setup: Setup): Promise<readonly Finding[]> {
  await keepOutOfCoreDumps()
  return refuseUnsafe(weighSwap(await readMemorySafety(), setup))
}
