import { spawnService } from '../process/spawn-service.ts'
import { supervise } from '../process/supervise.ts'
import type { DataDirectory } from './data-directory.ts'
import { rememberProcess } from './leftovers.ts'
import type { Running } from './running.ts'

/** The house is worker and dashboard in one process, because ClickHouse in-process allows one; the collector stands alone. */
const SERVICES = {
  house: { entry: new URL('../house.js', import.meta.url), youngMegabytes: 64 },
  collector: { entry: new URL(import.meta.resolve('@gatecount/collector/main')) },
} as const

/** The house writes a snapshot, and closing ClickHouse hangs once in a few hundred exits: an orderly stop is bounded. */
const STOP_WITHIN_MS = 20_000

export function startService(
  name: keyof typeof SERVICES,
  directory: DataDirectory,
  environment: Readonly<Record<string, string | undefined>>,
): Running {
  return supervise({
    name,
    spawn: () => spawnService({ name, ...SERVICES[name], environment, logs: directory.logs }),
    stopWithinMs: STOP_WITHIN_MS,
    onStart: identity => rememberProcess(directory, name, identity),
  })
}
