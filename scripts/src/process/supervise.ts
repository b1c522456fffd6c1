import type { ChildProcess } from 'node:child_process'
import { identify, type ProcessIdentity } from './process-identity.ts'

export interface ChildPlan {
  readonly name: string
  /** Starts the process once. Called again when it died. */
  spawn(): ChildProcess
  /** How long an orderly stop may take before the process is killed, in milliseconds. */
  readonly stopWithinMs: number
  /** A process that lived this long was healthy, in milliseconds: its death counts as the first again. 20 s unless given. */
  readonly healthyAfterMs?: number
  /** Told of every process that was started, so that a later launcher can find it. */
  onStart?(identity: ProcessIdentity): void
  /** Told of every death that nobody asked for. */
  onDeath?(code: number | null, signal: NodeJS.Signals | null): void
}

export interface Supervised {
  /** Rejects when the process has never stayed up and has died several times in a row; never resolves. */
  readonly givenUp: Promise<never>
  stop(): Promise<void>
}

class DiesAgainAndAgain extends Error {
  readonly child: string

  constructor(child: string) {
    super(`${child} does not stay up`)
    this.name = 'DiesAgainAndAgain'
    this.child = child
  }
}

const HEALTHY_MS = 20_000
const PATIENCE = 5
const BACKOFF_MS = [50, 200, 500, 1000, 2000, 5000]

/** Keeps one process running: starts it again when it dies, later each time that it dies soon. */
export function supervise(plan: ChildPlan): Supervised {
  let child: ChildProcess | undefined
  let pause: NodeJS.Timeout | undefined
  let stopping = false
  let soonDeaths = 0
  let hasBeenHealthy = false
  let giveUp: (reason: Error) => void = () => {}
  const givenUp = new Promise<never>((_, reject) => {
    giveUp = reject
  })
  givenUp.catch(() => {})

  const afterDeath = (livedMs: number): void => {
    child = undefined
    if (stopping) return
    const wasHealthy = livedMs > (plan.healthyAfterMs ?? HEALTHY_MS)
    hasBeenHealthy ||= wasHealthy
    soonDeaths = wasHealthy ? 1 : soonDeaths + 1
    // What has run before comes back once its trouble is over: a full disk, a store that is away.
    if (!hasBeenHealthy && soonDeaths >= PATIENCE) giveUp(new DiesAgainAndAgain(plan.name))
    pause = setTimeout(begin, BACKOFF_MS[Math.min(soonDeaths, BACKOFF_MS.length) - 1])
  }

  const begin = (): void => {
    const began = Date.now()
    const started = plan.spawn()
    child = started
    if (started.pid !== undefined) plan.onStart?.(identify(started.pid))
    // A program that cannot be started at all has no exit, only this.
    started.once('error', () => started.pid === undefined && afterDeath(0))
    started.once('exit', (code, signal) => {
      if (!stopping) plan.onDeath?.(code, signal)
      afterDeath(Date.now() - began)
    })
  }

  const stop = async (): Promise<void> => {
    stopping = true
    clearTimeout(pause)
    const last = child
    if (last === undefined) return
    await new Promise<void>(resolve => {
      const kill = setTimeout(() => last.kill('SIGKILL'), plan.stopWithinMs)
      last.once('exit', () => {
        clearTimeout(kill)
        resolve()
      })
      last.kill('SIGTERM')
    })
  }

  begin()
  return { givenUp, stop }
}
