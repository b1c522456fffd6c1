import { lazy } from 'react'

/** Loads what floats: when a control is pointed at, so that it is there when it is pressed. */
export const loadFloating = () => import('./floating.tsx')

export const LazyFloating = lazy(async () => ({ default: (await loadFloating()).Floating }))
