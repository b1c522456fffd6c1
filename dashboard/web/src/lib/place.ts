import { useMemo, useSyncExternalStore } from 'react'

/** Where the reader is: the path and the query of the address bar, which hold all state worth sharing. */
export interface Place {
  readonly path: string
  readonly params: URLSearchParams
}

const subscribe = (changed: () => void): (() => void) => {
  window.addEventListener('popstate', changed)
  return () => window.removeEventListener('popstate', changed)
}
const snapshot = (): string => window.location.pathname + window.location.search

export function usePlace(): Place {
  const address = useSyncExternalStore(subscribe, snapshot)
  return useMemo(() => {
    const url = new URL(address, window.location.origin)
    return { path: url.pathname, params: url.searchParams }
  }, [address])
}

export function goTo(address: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') window.history.pushState(null, '', address)
  else window.history.replaceState(null, '', address)
  window.dispatchEvent(new PopStateEvent('popstate'))
}

/** The present address with some parameters changed; `null` removes one. */
export function withParams(place: Place, changes: Readonly<Record<string, string | null>>): string {
  const params = new URLSearchParams(place.params)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) params.delete(name)
    else params.set(name, value)
  }
  const query = params.toString()
  return query === '' ? place.path : `${place.path}?${query}`
}
