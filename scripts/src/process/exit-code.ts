import { BadEnvironment } from '@gatecount/shared/process/environment'
import { UnsafeStart } from '@gatecount/shared/process/finding'
import { ApiRefusal } from '../api/api-client.ts'
import { CannotStart } from '../launch/cannot-start.ts'
import { Stopped } from './stop-signal.ts'

/** What the person at the terminal can do something about. */
const EXPECTED = [CannotStart, BadEnvironment, UnsafeStart, ApiRefusal]

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return EXPECTED.some(kind => error instanceof kind) ? error.message : (error.stack ?? error.message)
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
