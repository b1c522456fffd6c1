interface Rounds {
  readonly everyMs: number
  /** One round; it catches what goes wrong. `stopped` says that no further work should be begun. */
  readonly round: (stopped: () => boolean) => Promise<void>
}

/** Does a round again and again, never two at a time, until it is disposed; a round on its way is waited for. */
export function startRounds({ everyMs, round }: Rounds): AsyncDisposable {
  let running: Promise<void> | undefined
  let isStopped = false
  const timer = setInterval(() => {
    running ??= round(() => isStopped).finally(() => {
      running = undefined
    })
  }, everyMs)
  return {
    async [Symbol.asyncDispose]() {
      isStopped = true
      clearInterval(timer)
      await running
    },
  }
}
