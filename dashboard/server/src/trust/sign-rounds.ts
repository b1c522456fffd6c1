import { errorName, type Log } from '@gatecount/shared/process/log'
import { type LookDeps, lookForSigns } from './look-for-signs.ts'

export const SIGN_ROUND_MS = 60_000

/** Looks for signs of fraud once a day, until it is disposed; several dashboards may do so, and one stores what it found. */
export function startSignRounds(deps: LookDeps & { readonly log: Log }, everyMs: number): AsyncDisposable {
  let running: Promise<void> | undefined
  const round = async (): Promise<void> => {
    try {
      await lookForSigns(deps)
    } catch (error) {
      deps.log.warn('signs not looked for', { error: errorName(error) })
    }
  }
  const timer = setInterval(() => {
    running ??= round().finally(() => {
      running = undefined
    })
  }, everyMs)
  return {
    async [Symbol.asyncDispose]() {
      clearInterval(timer)
      await running
    },
  }
}
