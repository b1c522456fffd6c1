const POLL_MS = 50

async function isReady(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2000) })
    await response.body?.cancel()
    return response.status === 200
  } catch {
    return false
  }
}

/** Waits until `GET <url>/readyz` answers 200. @throws the signal's reason when it aborts first */
export async function waitUntilReady(url: string, signal: AbortSignal): Promise<void> {
  while (!(await isReady(url))) {
    signal.throwIfAborted()
    await new Promise(resolve => setTimeout(resolve, POLL_MS))
  }
}
