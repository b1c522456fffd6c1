import { useSyncExternalStore } from 'react'

/** What can be asked for from anywhere and lies over the page: one at a time. */
export type Overlay = 'keyboard' | 'palette' | 'days'

let shown: Overlay | null = null
const watchers = new Set<() => void>()

export function showOverlay(overlay: Overlay | null): void {
  shown = overlay
  for (const tell of watchers) tell()
}

const subscribe = (changed: () => void): (() => void) => {
  watchers.add(changed)
  return () => watchers.delete(changed)
}

export const currentOverlay = (): Overlay | null => shown

export const useOverlay = (): Overlay | null => useSyncExternalStore(subscribe, currentOverlay)
