import { lazy } from 'react'

/** Dialogs are read by few and opened by a click: their code comes with it. */
export const LazyAllRowsDialog = lazy(async () => ({
  default: (await import('./all-rows-dialog.tsx')).AllRowsDialog,
}))
export const LazyWhyTwoDialog = lazy(async () => ({
  default: (await import('./why-two-dialog.tsx')).WhyTwoDialog,
}))
