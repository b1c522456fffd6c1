type Call = (...args: unknown[]) => unknown

/** Calls that change something: their answer can be lost as well as themselves. */
const WRITES = new Set(['exec', 'append', 'appendRelease'])
/** Gather commands; nothing is sent before `exec`. */
const GATHERS = new Set(['multi', 'pipeline'])

/** Loses a call to a store, or its answer, at a point that the test chooses. */
export interface Breaker {
  /** At the n-th point from now on, counted from 1. */
  arm(point: number): void
  /** Whether it has broken something since it was armed; it is disarmed then. */
  disarm(): boolean
  around<Store extends object>(store: Store): Store
}

export function createBreaker(): Breaker {
  let left = 0
  let hasBroken = false
  const pass = (): void => {
    if (left === 0 || --left > 0) return
    hasBroken = true
    throw new Error('The store is away')
  }

  const made = async (store: object, name: string, call: Call, args: unknown[]): Promise<unknown> => {
    pass()
    const answer = await Reflect.apply(call, store, args)
    if (WRITES.has(name)) pass()
    return answer
  }

  const around = <Store extends object>(store: Store, gathers = false): Store => {
    const proxy: Store = new Proxy(store, {
      get(target, name) {
        const member: unknown = Reflect.get(target, name)
        if (typeof member !== 'function' || typeof name !== 'string') return member
        const call = member as Call
        if (GATHERS.has(name))
          return (...args: unknown[]) => around(Reflect.apply(call, target, args) as object, true)
        if (!gathers || name === 'exec') return (...args: unknown[]) => made(target, name, call, args)
        return (...args: unknown[]) => {
          Reflect.apply(call, target, args)
          return proxy
        }
      },
    })
    return proxy
  }

  return {
    arm(point) {
      left = point
      hasBroken = false
    },
    disarm() {
      left = 0
      return hasBroken
    },
    around: store => around(store),
  }
}
