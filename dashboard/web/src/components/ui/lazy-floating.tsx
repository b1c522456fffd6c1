import { lazy } from 'react'

const load = () => import('./floating.tsx')

export const LazyFloating = lazy(async () => ({ default: (await load()).Floating }))

/** Loads what floats when a control is pointed at, so that it is there when it is pressed. */
export function prepareFloating(): void {
  // Without the network nothing is said of it until something is opened.
  load().catch(() => undefined)
}
