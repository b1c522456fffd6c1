/** What was opened, closed in reverse; what fails while it is opened closes what was opened before. */
export interface Opened {
  keep<T extends AsyncDisposable | Disposable>(opening: T | Promise<T>): Promise<T>
}

const close = async (one: AsyncDisposable | Disposable): Promise<void> =>
  Symbol.asyncDispose in one ? await one[Symbol.asyncDispose]() : one[Symbol.dispose]()

/** Opens several things that are disposed as one. Node 20 has no `AsyncDisposableStack`. */
export async function openTogether<T extends object>(
  open: (opened: Opened) => Promise<T>,
): Promise<T & AsyncDisposable> {
  const all: (AsyncDisposable | Disposable)[] = []
  const closeAll = async (): Promise<void> => {
    for (const one of all.toReversed()) await close(one)
  }
  try {
    const made = await open({
      async keep(opening) {
        const one = await opening
        all.push(one)
        return one
      },
    })
    return { ...made, [Symbol.asyncDispose]: closeAll }
  } catch (error) {
    await closeAll()
    throw error
  }
}
