import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

/** Without a connection, the page looks for itself from time to time. */
const LOOK_MS = 30_000

/** Asks again for everything of the site that is about this day or later ones. */
function askAgain(client: QueryClient, site: string, from: string): void {
  void client.invalidateQueries({
    predicate: ({ queryKey, meta }) => {
      const [kind, of] = queryKey
      const lastDay = meta?.['lastDay']
      return (
        (kind === 'report' || kind === 'drops') &&
        of === site &&
        typeof lastDay === 'string' &&
        lastDay >= from
      )
    },
  })
}

/** Calls back with the earliest day of which figures moved, only while somebody looks at the page. */
function whileSeen(look: (from: string) => void): { note(from: string): void; stop(): void } {
  let earliest: string | null = null
  const lookNow = (): void => {
    if (earliest === null || document.visibilityState === 'hidden') return
    look(earliest)
    earliest = null
  }
  document.addEventListener('visibilitychange', lookNow)
  return {
    note(from) {
      if (earliest === null || from < earliest) earliest = from
      lookNow()
    },
    stop: () => document.removeEventListener('visibilitychange', lookNow),
  }
}

/**
 * Keeps the figures of a site moving without a reload, and gives the step that visitors now have reached: null when the
 * server does not know, undefined before it has said so.
 */
export function useLive(site: string, today: string): number | null | undefined {
  const client = useQueryClient()
  const [step, setStep] = useState<number | null>()
  useEffect(() => {
    const moves = whileSeen(from => askAgain(client, site, from))
    const source = new EventSource(`/api/v1/sites/${encodeURIComponent(site)}/live`)
    source.addEventListener('now', ({ data }) => {
      setStep((JSON.parse(String(data)) as { atLeast: number | null }).atLeast)
    })
    source.addEventListener('moved', ({ data }) => {
      moves.note((JSON.parse(String(data)) as { from: string }).from)
    })
    source.addEventListener('error', () => setStep(null))
    const timer = setInterval(() => {
      if (source.readyState !== EventSource.OPEN) moves.note(today)
    }, LOOK_MS)
    return () => {
      source.close()
      clearInterval(timer)
      moves.stop()
    }
  }, [client, site, today])
  return step
}
