/** The reason of a start that was interrupted at the terminal. */
export class Stopped extends Error {
  constructor() {
    super('Stopped')
    this.name = 'Stopped'
  }
}

const LOOK_MS = 250

/**
 * Aborts when the process is asked to stop (Ctrl-C, a service manager, a closed terminal). npm hands signals to the shell
 * between it and us, which ends without telling us: so under npm the end of that shell counts, too.
 */
export function stopSignal(): AbortSignal {
  const controller = new AbortController()
  const stop = (): void => controller.abort(new Stopped())
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  if (process.env['npm_lifecycle_event'] !== undefined) {
    const parent = process.ppid
    setInterval(() => process.ppid !== parent && stop(), LOOK_MS).unref()
  }
  return controller.signal
}
