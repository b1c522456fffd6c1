import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { withLogFile } from './log-file.ts'

export interface ServicePlan {
  readonly name: string
  /** Compiled module to run. */
  readonly entry: URL
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly logs: string
  /** Megabytes of the young generation; what is counted lives a second or two, and should not be copied meanwhile. */
  readonly youngMegabytes?: number
}

const LEAVE_WITH_PARENT = new URL('./leave-with-parent.js', import.meta.url)

/** Starts one of our services in a Node of its own. The channel to it carries nothing; its end tells that we are gone. */
export function spawnService({ name, entry, environment, logs, youngMegabytes }: ServicePlan): ChildProcess {
  return withLogFile(logs, name, log =>
    spawn(
      process.execPath,
      [
        '--enable-source-maps',
        ...(youngMegabytes === undefined ? [] : [`--max-semi-space-size=${youngMegabytes}`]),
        '--import',
        LEAVE_WITH_PARENT.href,
        fileURLToPath(entry),
      ],
      {
        env: { ...environment },
        stdio: ['ignore', log, log, 'ipc'],
        detached: true,
      },
    ),
  )
}
