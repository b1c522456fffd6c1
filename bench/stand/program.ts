import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** Compiled entry points, as production runs them. */
export const COLLECTOR_MAIN = `${ROOT}collector/dist/main.js`
export const LAUNCHER_MAIN = `${ROOT}scripts/dist/main.js`
export const CLI_MAIN = `${ROOT}scripts/dist/cli/main.js`

export interface Program extends AsyncDisposable {
  readonly pid: number
  readonly child: ChildProcess
}

const STOP_MS = 20_000

/** A Node of its own. Its complaints go to our standard error; disposing stops it in order, then by force. */
export function startNode(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  options: { readonly quiet?: boolean } = {},
): Program {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', options.quiet ? 'ignore' : 'inherit'],
  })
  if (child.pid === undefined) throw new Error('A program cannot be started')
  return {
    pid: child.pid,
    child,
    async [Symbol.asyncDispose]() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      const force = setTimeout(() => child.kill('SIGKILL'), STOP_MS)
      child.kill('SIGTERM')
      await gone
      clearTimeout(force)
    },
  }
}
