import { useSyncExternalStore } from 'react'

/** As wide as a phone, like the style sheets have it. */
const NARROW = '(max-width: 40rem)'

const subscribe = (changed: () => void): (() => void) => {
  const query = window.matchMedia(NARROW)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

export const useNarrow = (): boolean =>
  useSyncExternalStore(subscribe, () => window.matchMedia(NARROW).matches)
