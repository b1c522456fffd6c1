import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

export interface Finished {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

type Variables = Readonly<Record<string, string>>

/** Stores of whoever runs the tests must not be used by them. */
function environment(dataDir: string, more: Variables): NodeJS.ProcessEnv {
  const { REDIS_URL: _r, REDIS_VOLATILE_URL: _v, DATABASE_URL: _d, CLICKHOUSE_URL: _c, ...rest } = process.env
  return { ...rest, DATA_DIR: dataDir, DASHBOARD_PORT: '0', COLLECTOR_PORT: '0', HOST: '127.0.0.1', ...more }
}

function collect(child: ChildProcess): { stdout: string; stderr: string } {
  const output = { stdout: '', stderr: '' }
  child.stdout?.on('data', chunk => {
    output.stdout += chunk
  })
  child.stderr?.on('data', chunk => {
    output.stderr += chunk
  })
  return output
}

/** Runs one of the scripts to its end. */
export async function runScript(
  script: string,
  args: readonly string[],
  dataDir: string,
  more: Variables = {},
): Promise<Finished> {
  const child = spawn(process.execPath, [`${ROOT}scripts/${script}.mjs`, ...args], {
    cwd: ROOT,
    env: environment(dataDir, more),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = collect(child)
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, ...output }
}

export interface StartedHouse {
  readonly dashboard: string
  readonly collector: string
  readonly signInLink: string
  /** Sends a signal to the launcher and waits until it is gone; gives its exit code. */
  end(signal: NodeJS.Signals): Promise<number | null>
  /** Number of the process of a part, as the launcher wrote it down. */
  processOf(part: 'house' | 'collector' | 'redis-queue' | 'redis-volatile'): number
}

/** `npm start` on a data directory, with free ports; resolves when it has printed where everything is. */
export async function startHouse(dataDir: string, more: Variables = {}): Promise<StartedHouse> {
  const child = spawn(process.execPath, [`${ROOT}scripts/start.mjs`], {
    cwd: ROOT,
    env: environment(dataDir, more),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = collect(child)
  const ended = once(child, 'close')
  const ready = async (): Promise<void> => {
    while (!output.stdout.includes('Snippet')) await new Promise(resolve => setTimeout(resolve, 50))
  }
  await Promise.race([
    ready(),
    ended.then(() => {
      throw new Error(`npm start ended early: ${output.stdout}${output.stderr}`)
    }),
  ])
  const found = (pattern: RegExp): string => pattern.exec(output.stdout)?.[1] ?? ''
  return {
    dashboard: found(/Dashboard +(\S+)/),
    collector: found(/src="(\S+)\/script\.js"/),
    signInLink: found(/Sign in +(\S+)/),
    async end(signal) {
      child.kill(signal)
      const [code] = (await ended) as [number | null]
      return code
    },
    processOf: part => JSON.parse(readFileSync(`${dataDir}/run/processes.json`, 'utf8'))[part].pid,
  }
}
