/** The reason of a start that was interrupted at the terminal. */
export class Stopped extends Error {
  constructor() {
    super('Stopped')
    this.name = 'Stopped'
  }
}

/** Aborts when the process is asked to stop (Ctrl-C, a service manager, a closed terminal). */
export function stopSignal(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => controller.abort(new Stopped()))
  }
  return controller.signal
}
