/** More is asked for than can be done in good time. */
export class TooBusy extends Error {
  constructor() {
    super('Too much is being asked for at the same time')
    this.name = 'TooBusy'
  }
}

/**
 * Lets work of which each piece takes memory run a few at once; others wait in their order.
 * @throws TooBusy when too many wait already
 */
export function fewAtOnce(most: number, mostWaiting: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0
  const waiting: (() => void)[] = []
  return async work => {
    if (running >= most) {
      if (waiting.length >= mostWaiting) throw new TooBusy()
      // Whoever is done passes the place on, so the count stays as it is.
      await new Promise<void>(resolve => waiting.push(resolve))
    } else running++
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next === undefined) running--
      else next()
    }
  }
}
