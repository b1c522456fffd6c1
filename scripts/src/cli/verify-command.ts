import { readFile } from 'node:fs/promises'
import { verifyFile } from '@gatecount/shared/proof/verify-file'
import type { Command } from 'commander'
import { CannotStart } from '../launch/cannot-start.ts'
import type { CommandContext } from './command-context.ts'

/** Works without the house, and without a network: whoever got a file can check it. */
export function addVerifyCommand(program: Command, context: CommandContext): void {
  program
    .command('verify <file>')
    .description(
      'check a statement of an affiliate, line by line, or a release, or a list of releases and their chain; asks nobody',
    )
    .option('--key <public key>', 'the key it must be signed with; without it, the one in the file')
    .option('--json', 'print JSON')
    .action(async (path: string, { key, json }: { readonly key?: string; readonly json?: true }) => {
      const text = await readFile(path, 'utf8').catch((cause: unknown) => {
        throw new CannotStart(`The file ${path} cannot be read.`, { cause })
      })
      const result = await verifyFile(text, key)
      context.print(json, result, result.words)
      if (result.verdict !== 'valid') process.exitCode = 1
    })
}
