/** Something that the person at the terminal can act on: printed as it stands, without a stack. */
export class Failure extends Error {}

/** Runs a command's main function; a Failure becomes its one line (or two) and exit code 1. */
export async function runToExitCode(main) {
  try {
    await main()
  } catch (error) {
    console.error(error instanceof Failure ? error.message : error)
    process.exitCode = 1
  }
}
