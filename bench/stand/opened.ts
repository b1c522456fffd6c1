/** What a stand has opened; closed in the opposite order. */
export class Opened implements AsyncDisposable {
  readonly #all: AsyncDisposable[] = []

  keep<T extends AsyncDisposable>(one: T): T {
    this.#all.push(one)
    return one
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const one of this.#all.splice(0).toReversed()) await one[Symbol.asyncDispose]()
  }

  /** Runs `open`; when it fails, closes what was opened until then. */
  static async by<T>(open: (opened: Opened) => Promise<T>): Promise<T> {
    const opened = new Opened()
    try {
      return await open(opened)
    } catch (error) {
      await opened[Symbol.asyncDispose]()
      throw error
    }
  }
}
