/** The import cannot go on, and the person at the terminal can do something about it: one line, exit code 1. */
export class ImportProblem extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'ImportProblem'
  }
}
