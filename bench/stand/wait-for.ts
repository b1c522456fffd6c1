import { setTimeout as sleep } from 'node:timers/promises'

/** Asks until the answer is yes. @throws Error that says what was waited for */
export async function waitFor(what: string, ask: () => Promise<boolean>, seconds = 30): Promise<void> {
  const end = Date.now() + seconds * 1000
  while (!(await ask())) {
    if (Date.now() > end) throw new Error(`Not within ${seconds} s: ${what}`)
    await sleep(20)
  }
}

/** Whether the address answers 200. */
export async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2000) })
    await response.body?.cancel()
    return response.status === 200
  } catch {
    return false
  }
}
