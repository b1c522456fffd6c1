/** Something the launcher keeps running. */
export interface Running {
  /** Rejects when it cannot be kept running; never resolves. */
  readonly givenUp: Promise<never>
  stop(): Promise<void>
}

/** What is running, in the order it was started; {@link stopAll} goes through it backwards, one at a time. */
export async function stopAll(running: readonly Running[]): Promise<void> {
  for (const one of running.toReversed()) {
    try {
      await one.stop()
    } catch {
      // One that will not stop must not keep the others running.
    }
  }
}
