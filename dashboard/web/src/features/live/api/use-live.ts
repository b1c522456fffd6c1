import { type Query, type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

/** Without a connection, the page looks for itself from time to time. */
const LOOK_MS = 30_000

/** Asks again for everything of the site that is about this day or later ones. */
function askAgain(client: QueryClient, site: string, from: string): void {
  const isMoved = ({ queryKey, meta }: Query): boolean => {
    const [kind, of] = queryKey
    const lastDay = meta?.['lastDay']
    const isOfSite = (kind === 'report' || kind === 'drops') && of === site
    return isOfSite && typeof lastDay === 'string' && lastDay >= from
  }
  // What is on its way comes first: on a slow machine the next move could always be sooner than the answer.
  void client.invalidateQueries({ predicate: isMoved }, { cancelRefetch: false })
}

interface Heard {
  step(step: number | null): void
  /** Figures of this day and later ones may have moved; an empty text means of any. */
  moved(from: string): void
}

/**
 * Listens while the page is looked at: a browser opens six connections to one server, and pages in the background would
 * use them up. Whoever comes back looks at everything again.
 */
function listen(site: string, today: string, { step, moved }: Heard): () => void {
  let source: EventSource | null = null
  const open = (): void => {
    source = new EventSource(`/api/v1/sites/${encodeURIComponent(site)}/live`)
    source.addEventListener('now', ({ data }) => {
      step((JSON.parse(String(data)) as { atLeast: number | null }).atLeast)
    })
    source.addEventListener('moved', ({ data }) => {
      moved((JSON.parse(String(data)) as { from: string }).from)
    })
    source.addEventListener('error', () => step(null))
  }
  const close = (): void => {
    source?.close()
    source = null
  }
  const turn = (): void => {
    close()
    if (document.visibilityState === 'hidden') return
    open()
    moved('')
  }
  const timer = setInterval(() => {
    if (source !== null && source.readyState !== EventSource.OPEN) moved(today)
  }, LOOK_MS)
  if (document.visibilityState !== 'hidden') open()
  document.addEventListener('visibilitychange', turn)
  return () => {
    document.removeEventListener('visibilitychange', turn)
    clearInterval(timer)
    close()
  }
}

/**
 * Keeps the figures of a site moving without a reload, and gives the step that visitors now have reached: null when the
 * server does not know, undefined before it has said so.
 */
export function useLive(site: string, today: string): number | null | undefined {
  const client = useQueryClient()
  const [step, setStep] = useState<number | null>()
  useEffect(
    () => listen(site, today, { step: setStep, moved: from => askAgain(client, site, from) }),
    [client, site, today],
  )
  return step
}
