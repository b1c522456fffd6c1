import { BadEnvironment } from '@gatecount/shared/process/environment'
import { CannotStart } from '../launch/cannot-start.ts'
import { Stopped } from './stop-signal.ts'

function explain(error: unknown): string {
  if (error instanceof CannotStart || error instanceof BadEnvironment) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/** Runs a command. What the person at the terminal can change is one line on standard error; anything else keeps its stack. */
export async function exitCodeOf(run: () => Promise<unknown>): Promise<number> {
  try {
    await run()
    return 0
  } catch (error) {
    if (error instanceof Stopped) return 130
    process.stderr.write(`${explain(error)}\n`)
    return 1
  }
}
