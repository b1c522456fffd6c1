import { Command } from 'commander'
import { addVerifyCommand } from '../../scripts/src/cli/verify-command.ts'

/** The command as the terminal runs it, in this process. @returns its exit code and what it printed */
export async function runVerify(
  options: readonly string[],
): Promise<{ readonly code: number; readonly printed: string }> {
  const lines: string[] = []
  const away = (): never => {
    throw new Error('It asks nobody')
  }
  const program = new Command()
  addVerifyCommand(program, {
    withApi: away,
    withRunningApi: away,
    print: (json, value, text) => void lines.push(json ? JSON.stringify(value) : text),
    signal: new AbortController().signal,
  })
  const before = process.exitCode
  process.exitCode = 0
  try {
    await program.parseAsync(['verify', ...options], { from: 'user' })
    return { code: Number(process.exitCode), printed: lines.join('\n') }
  } finally {
    process.exitCode = before
  }
}
